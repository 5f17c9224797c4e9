# Mens dagen ledes: det som sies uten at hun har spurt.

toast-too-early = { $name } er satt til { $time }: dere er { $length } tidlig ute.
