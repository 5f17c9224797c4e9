# Hva disken svarer, som slutten på en setning.

disk-full = disken er full
disk-read-only = det går ikke an å skrive i mappa
disk-gone = mappa er borte
disk-no-file = den finnes ikke
disk-no-access = du har ikke tilgang til den
disk-is-folder = det er en mappe
disk-other = disken svarer: { $error }
