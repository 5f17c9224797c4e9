# Det som kan være galt med filene til workshopene.

store-no-home = Det finnes ingen mappe for workshoper på denne maskinen. Velg en med --home.


store-missing = Det finnes ingen workshop i { $path }.
store-unreadable = { $path } kan ikke leses: { $error }.
store-too-large = { $path } er { $mb } MB, langt mer enn noen workshop. Den ble ikke åpnet.
store-newer-unread = { $path } er laget av en nyere versjon av Verksted (format { $version }). Åpne den med den versjonen; ingenting er endret.
store-damaged = { $path } er skadet og kan ikke åpnes ({ $reason }). Filene er som de var.

store-locked = { $known ->
    [yes] Et annet program har denne workshopen åpen: prosess { $pid } på { $host }, siden { $since }.
   *[no] Et annet program har denne workshopen åpen.
} Du kan lese den, men ikke endre den.
store-newer = Denne workshopen er laget av en nyere versjon av Verksted (format { $version }). Du kan lese den, men ikke endre den.
store-folder = Denne workshopen kan leses, men ikke endres: { $error }.

store-snapshot-damaged = Fila til workshopen var skadet. Alt er hentet fram igjen fra journalen.
store-snapshot-missing = Fila til workshopen var borte. Alt er hentet fram igjen fra journalen.
store-journal-damaged = { $lines ->
    [one] Én linje i journalen kunne ikke leses. Alt annet er her.
   *[other] { $lines } linjer i journalen kunne ikke leses. Alt annet er her.
}
store-journal-foreign = Journalen ved siden av hører til en annen workshop, og ble ikke brukt.
store-no-lock = Denne mappa kan ikke låse filer. Pass på at bare ett program har workshopen åpen.
store-set-aside = Det som var der før, ligger i { $path }.

store-last-used = sist brukt { $when }
