# Innstillingsfila.

settings-disk = { $path } kan ikke leses eller skrives: { $error }.
settings-damaged = { $path }:{ $line }: innstillingene kan ikke leses ({ $reason }). Fila er som den var; rett den eller slett den.
settings-language = { $path }: språket { $found } finnes ikke her. Skriv language = "nb" eller "en".
