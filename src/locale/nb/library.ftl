# Det som kan være galt med en metode- eller programfil.
# Én linje: hva som er galt; hva som var ventet.

library-error = feil
library-warning = advarsel
library-built-in = (innebygd) { $file }
library-quoted = «{ $name }»
library-meant = mente du «{ $name }»?

library-no-programme = fant ikke programmet «{ $id }»
library-no-day-method = blokken «{ $block }» bruker metoden «{ $method }», som ikke finnes eller ikke kan leses
library-no-day-empty = «{ $id }» har ingenting i seg
library-no-day-twice = id-en «{ $id }» er brukt to ganger

library-unreadable = fila kan ikke leses; { $why }
library-too-large = fila er for stor; ventet høyst { $most } kB
library-not-utf8 = fila er ikke lagret som UTF-8, så teksten kan ikke leses herfra; ventet UTF-8: velg det når du lagrer
library-built-in-in-force = fila har feil, så den innebygde «{ $id }» brukes fortsatt; rett feilene, så brukes din
library-same-id = id-en «{ $id }» er også i { $other }, og det er den som brukes; gi en av dem en annen id

library-syntax-unquoted = tekst uten anførselstegn; ventet rette anførselstegn, slik: "tekst"
library-syntax-unclosed-text = teksten som begynner her, slutter ikke; ventet et rett anførselstegn " på slutten, på samme linje
library-syntax-unclosed-lines = teksten som begynner her, slutter ikke; ventet tre anførselstegn igjen, """, der den slutter
library-syntax-unopened-text = teksten mangler et rett anførselstegn foran; ventet " der den begynner
library-syntax-quote-in-text = et anførselstegn inni en tekst; ventet « » i stedet, eller skråstrek foran det: \"
library-syntax-bad-escape = skråstreken \ betyr noe eget i tekst; ventet \\ for en skråstrek, \" for et anførselstegn
library-syntax-control-character = et usynlig tegn; ventet bare vanlig tekst og vanlige mellomrom
library-syntax-no-equals = navnet har ingen verdi; ventet = etter navnet
library-syntax-two-equals = for mange likhetstegn; ventet ett
library-syntax-no-value = verdien mangler; ventet noe etter =
library-syntax-bad-key = slik kan et felt ikke hete; ventet bokstavene a til z, tall, - eller _
library-syntax-unclosed-header = overskriften er ikke hel; ventet [navn] eller [[navn]], med like mange ] som [
library-syntax-unclosed-list = lista er ikke avsluttet; ventet ]
library-syntax-unclosed-braces = krøllparentesen er ikke avsluttet; ventet {"}"}
library-syntax-no-comma = det mangler et komma; ventet , mellom delene
library-syntax-extra-comma = et komma for mye; ventet noe foran det
library-syntax-after-value = det står noe mer etter verdien; ventet ny linje
library-syntax-twice = samme navn to ganger; ventet det bare én gang på dette stedet
library-syntax-bad-number = dette er ikke et tall; ventet bare sifre, som 15 (eller anførselstegn rundt tekst)
library-syntax-bad-date = dette er ikke en dato eller et klokkeslett; ventet klokkeslett i anførselstegn, som "08:30"
library-syntax-bad-yes-no = dette er verken ja eller nei; ventet true eller false, med små bokstaver
library-syntax-too-deep = for mange parenteser inni hverandre; ventet færre
library-unforeseen = fila kan ikke leses; leseren sier «{ $message }»

library-unknown-field = ukjent felt «{ $field }»{ $meant }; ventet ett av { $names }
library-missing-field = feltet «{ $field }» mangler; ventet { $expected }
library-wrong-type = «{ $field }» er { $found }; ventet { $expected }
library-unknown-name = «{ $field }» kan ikke være «{ $found }»{ $meant }; ventet { $expected }
library-only-value = «{ $field }» er { $found }; ventet { $most }
library-out-of-range = «{ $field }» er { $found }; ventet et tall fra { $least } til { $most }
library-not-a-time = «{ $field }» er «{ $found }»; ventet et klokkeslett, som "08:30"
library-not-a-date = «{ $field }» er «{ $found }»; ventet en dato, som "2026-11-25"
library-not-an-id = «{ $found }» kan ikke være en id; ventet små bokstaver fra a til z, tall og bindestrek
library-count-exactly = «{ $field }» har { $found }; ventet { $most }
library-count-most = «{ $field }» har { $found }; ventet høyst { $most }
library-count-least = «{ $field }» har { $found }; ventet minst { $least }
library-too-long = «{ $field }» er for lang; ventet høyst { $most } tegn
library-control = «{ $field }» har et tegn som ikke kan vises ({ $code }); ventet bare vanlig tekst

library-found-text = tekst
library-found-whole = et tall
library-found-decimal = et desimaltall
library-found-yes-no = true eller false
library-found-date = en dato eller et klokkeslett uten anførselstegn
library-found-list = en liste
library-found-table = en gruppe felt, {"{"} … {"}"}

library-expected-words = tekst på begge språk, slik: {"{"} nb = "…", en = "…" {"}"}
library-expected-text = tekst i anførselstegn
library-expected-id = en id i anførselstegn, som "min-metode"
library-expected-time = et klokkeslett i anførselstegn, som "08:30"
library-expected-date = en dato i anførselstegn, som "2026-11-25"
library-expected-whole = et helt tall
library-expected-yes-no = true eller false
library-expected-list = en liste, [ … ], eller en overskrift i doble hakeparenteser, [[ … ]]
library-expected-name = ett av { $names }
library-expected-name-or-table = { $names } eller { $fields }

library-id-is-not-file-name = id-en er «{ $id }», men fila heter «{ $stem }.toml»; ventet samme navn
library-twice = id-en «{ $id }» er brukt på linje { $line } også; ventet en id som bare er brukt én gang
library-missing-translation = «{ $field }» mangler { $lang }; ventet tekst på begge språk
library-in-nb = bokmål (nb)
library-in-en = engelsk (en)
library-empty = «{ $field }» er tom; ventet noe i den
library-minutes = metoden er på { $said } min, men stegene blir { $sum } min til sammen; ventet at de to er like
library-least = «least» er { $least }, men «minutes» er { $minutes }; ventet ikke mer enn det
library-low-high = «least» er { $least }, men «most» er { $most }; ventet at «most» er størst
library-no-boards = tavla «{ $board }» finnes ikke; ventet en [[boards]] med denne id-en
library-no-such-board = tavla «{ $board }» finnes ikke; ventet en av { $names }
library-no-such-field = tavla har ikke noe som heter «{ $field }»; ventet ett av { $names }
library-unused-board = ingen steg viser tavla «{ $board }»; ventet minst ett steg med board = "{ $board }"
library-board-needs = tavla er av typen «{ $board }», men har ikke «{ $field }»; ventet «{ $field }» på den
library-board-ignores = tavla er av typen «{ $board }» og bruker ikke «{ $field }»; ventet den uten
library-second-feeling = enda en rad med feeling = true; ventet bare én på tavla
library-choice-without-options = et felt av typen «choice» trenger noe å velge mellom; ventet «options»
library-options-without-choice = «options» brukes bare av typen «choice»; ventet type = "choice"

library-no-such-method = metoden «{ $method }» finnes ikke, eller fila har feil{ $meant }; ventet id-en til en metode
library-block-needs = en blokk uten metode trenger «{ $field }»; ventet det, eller «method»
library-block-has-method = «{ $field }» brukes ikke i en blokk med metode; ventet blokken uten
library-block-has-none = «{ $field }» brukes bare i en blokk med metode; ventet «method»
library-no-such-step = metoden har ikke steget «{ $step }»; ventet ett av { $names }
library-no-steps-left = alle metodens steg er utelatt; ventet minst ett igjen
library-nobody-makes = steget «{ $step }» henter { $kinds }, men ingen tidligere steg lager det; ventet et steg før dette som gjør det
library-nobody-marks = steget «{ $step }» henter lapper merket «{ $mark }»; ventet en tidligere tavle av typen «{ $board }»
library-nothing-from = steget «{ $step }» henter lapper fra «{ $from }»; ventet en tidligere blokk eller metode
library-ends-before-start = dagen slutter { $end }, men begynner { $start }; ventet at slutten er sist
library-longer-than-day = blokkene varer { $over } min lenger enn til { $end }; ventet at de får plass i dagen
library-not-over-before = det som kommer før, blir { $over } min for sent ferdig til { $start }; ventet at det får plass
library-not-over-at = blokken blir { $over } min for sent ferdig til { $end }; ventet at den får plass
library-outside-day = { $at } er utenfor dagen; ventet et klokkeslett fra { $start } til { $end }
library-tight = blokken er på { $minutes } min, men metodens steg bør ha minst { $least } min; ventet minst så mye, steg som utelates, eller «least» i blokken
library-cannot-fit = blokken er på { $minutes } min, men metodens runder og steg tar minst { $needs } min; ventet minst så mye
