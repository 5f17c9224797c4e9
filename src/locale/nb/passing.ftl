# Biblioteket på skjermen: å sende videre og ta imot, hva fila har å se på, og hvordan en metode er brukt.

cmd-take-in = Ta inn metoder og program du har fått av andre …
key-take-in = ta inn
cmd-pass-on = Lag en fil til andre, med alt som trengs …
key-pass-on = del
take-in-heading = Fra andre
take-in-heading-about = Skriv hvor fila er. Ingenting blir tatt inn før du har sett hva den har.
take-in-file-empty = navn i dokumentmappa, eller hele veien til fila
pass-on-heading = Til andre
pass-on-heading-about = Det blir én tekstfil, med metodene den trenger. Enter skriver den.
pass-on-file-empty = navnet på fila
passing-file = Fil
passing-by = Fra
passing-no-file = Skriv navnet på fila.
passing-not-read = Fila kan ikke leses, { $error }: { $path }
passing-not-written = Fila kan ikke skrives, { $error }: { $path }
toast-passed-on = Klar til å sendes: { $path }
parcel-heading = Hva fila har
parcel-enter = Enter tar den inn. Esc lar den være.
parcel-collides = Noen navn er tatt, og ingenting av ditt blir skrevet over. Skriv noe som settes etter navnene, så tas de inn ved siden av dine.
parcel-other-suffix = Det går ikke. Skriv noe annet med bokstaver eller tall.
parcel-suffix = Etter navnene
parcel-suffix-empty = for eksempel asker
shelf-file-works = Fila er i bruk likevel. Rett den i en teksteditor, og trykk Ctrl-R.
shelf-used = BRUKT
shelf-never-used = Ikke i noen lagret workshop ennå.
shelf-used-few = { $n ->
    [one] I én workshop, { $date }.
   *[other] I { $n } workshoper, sist { $date }.
}
shelf-used-took = Planlagt { $planned } min, tok { $median } min. Halvparten tok { $low } til { $high } min.
