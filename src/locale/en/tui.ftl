# The facilitator's screens.

length-minutes = { $m } min
length-hours = { $h } h { $m } min
