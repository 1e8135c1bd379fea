" Settings for customer journey maps.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal comments=s1:/*,mb:*,ex:*/,:///,://
setlocal commentstring=//\ %s
setlocal formatoptions-=t formatoptions+=croql
setlocal expandtab shiftwidth=2 softtabstop=2
setlocal iskeyword+=-
setlocal suffixesadd=.journey
setlocal include=^\\s*import
setlocal define=^\\s*\\%(persona\\\|channel\\\|source\\\|metric\\\|journey\\\|stage\\\|touchpoint\\\|pain\\\|opportunity\\)

" Checks the file with `:make`, where no language server does.
if executable('journey')
  setlocal makeprg=journey\ check\ --format\ github\ %:S
  setlocal errorformat=::%trror\ file=%f\\,line=%l\\,col=%c%.%#::%m,::%tarning\ file=%f\\,line=%l\\,col=%c%.%#::%m
endif

let b:undo_ftplugin = 'setlocal comments< commentstring< formatoptions< expandtab< shiftwidth< softtabstop<'
      \ . ' iskeyword< suffixesadd< include< define< makeprg< errorformat<'
