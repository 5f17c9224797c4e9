# Fasene med andres ord. Det som mangler her, heter det samme som ellers.

phase-double-diamond-insight = oppdage
phase-double-diamond-need = definere
phase-double-diamond-idea = utvikle
phase-double-diamond-concept = levere
phase-behov-losning-test-insight = behov, åpne
phase-behov-losning-test-need = behov, lukke
phase-behov-losning-test-idea = løsning
phase-behov-losning-test-concept = test
phase-behov-losning-test-benefit = nyttiggjort
phase-ks-veikart-frame = 1 forankring
phase-ks-veikart-insight = 2 innsikt
phase-ks-veikart-need = 2 innsikt
phase-ks-veikart-idea = 3 tjenesteutvikling
phase-ks-veikart-concept = 3–4 pilotering
phase-ks-veikart-benefit = 5–6 drift og ny praksis
cmd-vocabulary = Bytt ord for fasene
vocabulary-now = Faser til vanlig: { $words }
vocabulary-plain = ramme, innsikt, behov, idé, konsept, gevinst
vocabulary-double-diamond = oppdage, definere, utvikle, levere
vocabulary-behov-losning-test = behov, løsning, test, nyttiggjort
vocabulary-ks-veikart = ordene fra KS’ Veikart
settings-vocabulary = { $path }: faseordene { $found } finnes ikke her. Skriv vocabulary = "plain", "double-diamond", "behov-losning-test" eller "ks-veikart".

# Det folk ellers sier om en fase, å søke med.
phase-said-frame = oppstart åpning bakgrunn
phase-said-choose = velge prioritere stemme
phase-said-close = avslutning avslutte slutt oppsummering evaluering
