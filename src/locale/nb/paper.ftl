# Et program på papir, fra skjermen.

cmd-print = Skriv ut: kjøreplan, dagsplan eller pakkeliste …
key-print = skriv ut
print-heading = Skriv ut programmet
print-ask-whom = For hvem
print-ask-tables = Bord
print-ask-people = Per bord
print-whom = { $whom ->
   *[facilitator] deg som leder dagen: kjøreplanen med alt
    [short] deg som leder dagen: en side eller to å ha i hånden
    [participants] deltakerne: dagsplan med tidene
    [packing] den som pakker: hva som må være klart og med
}
print-file = { $programme }-{ $whom ->
   *[facilitator] kjøreplan
    [short] lommeplan
    [participants] dagsplan
    [packing] pakkeliste
}
print-tables-hint = { $n }, som i programmet
print-people-hint = hvis du vet det: 6 ved hvert bord, eller 6 5 6
print-about = { $format ->
   *[html] Åpne fila i nettleseren, og skriv ut derfra.
    [docx] Åpne fila i Word, endre det du vil, og skriv ut derfra.
    [md] Tekst til å lime inn i andre programmer.
} Fila havner i { $folder }, og ingenting blir skrevet over.
