# The settings file.

settings-disk = { $path } cannot be read or written: { $error }.
settings-damaged = { $path }:{ $line }: the settings cannot be read ({ $reason }). The file is as it was; correct it or delete it.
settings-language = { $path }: there is no language { $found } here. Write language = "nb" or "en".
