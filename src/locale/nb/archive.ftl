# Hva som finnes av lagrede workshoper, og hvorfor noe ikke kan leses.

archive-fault-denied = fila kan ikke leses: { $error }
archive-fault-too-large = fila er { $mb } MB, langt mer enn noen workshop
archive-fault-empty = fila er tom
archive-fault-cut-off = fila slutter midt i; den er ikke lagret eller kopiert ferdig
archive-fault-not-json = fila er skadet, eller noe helt annet enn en workshop
archive-fault-other-kind = fila er noe annet enn en workshop fra Verksted
archive-fault-newer = laget av en nyere versjon av Verksted (format { $version })
archive-fault-unfit = fila er skadet; noe i den henger ikke sammen ({ $reason })
