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
vocabulary-plain = Fasene heter ramme, innsikt, behov, idé, konsept og gevinst der programmet ikke sier noe annet.
vocabulary-double-diamond = Fasene heter oppdage, definere, utvikle og levere der programmet ikke sier noe annet.
vocabulary-behov-losning-test = Fasene heter behov, løsning, test og nyttiggjort der programmet ikke sier noe annet.
vocabulary-ks-veikart = Fasene har ordene fra KS’ Veikart der programmet ikke sier noe annet.
settings-vocabulary = { $path }: faseordene { $found } finnes ikke her. Skriv vocabulary = "plain", "double-diamond", "behov-losning-test" eller "ks-veikart".
