# Mens dagen ledes: det som sies uten at hun har spurt.

toast-too-early = { $name } er satt til { $time }: dere er { $length } tidlig ute.
refused-kept = { $why } Ctrl-U tømmer linja.
entry-hint-star = Skriv og trykk Enter – eller Tab, så setter s stjerne
entry-hint-roots = Skriv og trykk Enter – eller Tab: r rotårsak, p kan påvirkes
