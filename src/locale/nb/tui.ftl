# Facilitatorens skjermer.

length-minutes = { $m } min
length-hours = { $h } t { $m } min
