" Indents by braces, and what follows a line that ends in `,` or `->`.
if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=JourneyIndent(v:lnum)
setlocal indentkeys=0},!^F,o,O
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*JourneyIndent')
  finish
endif

" The line without texts and comments, so that their braces do not count.
function! s:Bare(lnum) abort
  let l:line = substitute(getline(a:lnum), '"\%(\\.\|[^"\\]\)*"', '', 'g')
  return substitute(l:line, '//.*$', '', '')
endfunction

function! s:InText(lnum) abort
  return synIDattr(synID(a:lnum, 1, 1), 'name') =~# 'BlockString\|BlockComment'
endfunction

function! s:GoesOn(lnum) abort
  return s:Bare(a:lnum) =~# '\%(,\|->\)\s*$'
endfunction

function! JourneyIndent(lnum) abort
  " What stands in a text block is the writer's.
  if s:InText(a:lnum)
    return -1
  endif
  let l:before = prevnonblank(a:lnum - 1)
  if l:before == 0
    return 0
  endif
  let l:indent = indent(l:before)
  let l:bare = s:Bare(l:before)
  if l:bare =~# '{[^{}]*$'
    let l:indent += shiftwidth()
  elseif s:GoesOn(l:before) && !s:GoesOn(prevnonblank(l:before - 1))
    let l:indent += shiftwidth()
  elseif !s:GoesOn(l:before) && s:GoesOn(prevnonblank(l:before - 1)) && l:bare !~# '^\s*}'
    let l:indent -= shiftwidth()
  endif
  if getline(a:lnum) =~# '^\s*}'
    let l:indent -= shiftwidth()
  endif
  return max([l:indent, 0])
endfunction
