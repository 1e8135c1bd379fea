" Colours for customer journey maps. The lists are those of the language table: a test of the compiler
" writes them.
if exists('b:current_syntax')
  finish
endif

syntax case match
syntax iskeyword @,48-57,_,-,192-255

" A statement starts a line, or follows a brace, `;` or a comment.
syntax match journeyStart /\%(^\|[{};]\|\*\/\)\s*\zs\K\k*/ contains=journeyDeclaration,journeyKeyword nextgroup=journeyName skipwhite
syntax match journeyName /\K\k*\%(\.\K\k*\)*/ contained contains=journeyValue,journeyChannel,journeyEmotion
syntax match journeyMore /\%(,\|->\)\s*\zs\K\k*/ contains=journeyChannel,journeyEnd

" list: declarations = syntax keyword journeyDeclaration contained
syntax keyword journeyDeclaration contained channel curve experiment journey metric opportunity pain
syntax keyword journeyDeclaration contained persona source stage touchpoint variant
" end

" list: keywords = syntax keyword journeyKeyword contained
syntax keyword journeyKeyword contained action activity age as avatar backstage behavior better bio
syntax keyword journeyKeyword contained by color confidence cost date definition drop duration
syntax keyword journeyKeyword contained effort emotion emotions evidence expectation flow fluency
syntax keyword journeyKeyword contained for frequency from frontstage frustration gain goal
syntax keyword journeyKeyword contained hypothesis icon image impact import kind lang link location
syntax keyword journeyKeyword contained method moment motivation need note objective optional owner
syntax keyword journeyKeyword contained prefers principle quote reach recovery result reviewed
syntax keyword journeyKeyword contained revises role sample scale scenario scope score segment
syntax keyword journeyKeyword contained serves severity solves state status support system target
syntax keyword journeyKeyword contained tests thought to trigger unit url version via wait when
syntax keyword journeyKeyword contained workaround
" end

" Further keywords of a line.
" list: modifiers = syntax keyword journeyModifier
syntax keyword journeyModifier age avatar better by color confidence cost date definition duration
syntax keyword journeyModifier effort evidence fluency for frequency from icon impact kind lang
syntax keyword journeyModifier location method metric optional owner prefers reach reviewed revises
syntax keyword journeyModifier role sample scale segment serves severity solves state status target
syntax keyword journeyModifier tests to unit url version via wait
" end

" list: joining = syntax keyword journeyModifier
syntax keyword journeyModifier then
" end

" list: values = syntax keyword journeyValue
syntax keyword journeyValue analytics ces count critical crm csat current diary digital doing done
syntax keyword journeyValue duration focus-group future high higher human idea interview low lower
syntax keyword journeyValue medium money nps observation physical planned primary rate running score
syntax keyword journeyValue secondary social-listening staff stakeholder-interview stopped
syntax keyword journeyValue support-log survey system usability-test
" end

" list: channels = syntax keyword journeyChannel
syntax keyword journeyChannel ads app chat email event in-person kiosk mail phone push search sms
syntax keyword journeyChannel social store video web word-of-mouth
" end

" list: emotions = syntax keyword journeyEmotion contained
syntax keyword journeyEmotion contained abandoned absorbed accepting accomplished afraid alarmed
syntax keyword journeyEmotion contained amazed amused analytical angry annoyed anticipating anxious
syntax keyword journeyEmotion contained appreciative ashamed assured attentive betrayed bored calm
syntax keyword journeyEmotion contained cautious cheated comfortable concerned confident confused
syntax keyword journeyEmotion contained connected content curious decisive delighted desperate
syntax keyword journeyEmotion contained determined devastated disappointed discerning discouraged
syntax keyword journeyEmotion contained dissatisfied distracted doubtful eager ecstatic elated
syntax keyword journeyEmotion contained embarrassed empowered encouraged engaged enraged
syntax keyword journeyEmotion contained enthusiastic excited exhausted expectant focused friendly
syntax keyword journeyEmotion contained frustrated furious grateful happy helpless hesitant hopeful
syntax keyword journeyEmotion contained hopeless hurt ignored impatient impressed indifferent
syntax keyword journeyEmotion contained informed insecure inspired interested irritated joyful
syntax keyword journeyEmotion contained learning lonely lost loved loyal miserable mistrustful
syntax keyword journeyEmotion contained motivated neglected nervous neutral okay optimistic outraged
syntax keyword journeyEmotion contained overjoyed overwhelmed passionate pleased powerless
syntax keyword journeyEmotion contained productive proud puzzled ready reassured regretful rejected
syntax keyword journeyEmotion contained relaxed relieved reserved resigned sad safe satisfied scared
syntax keyword journeyEmotion contained sceptical skeptical stressed supported surprised suspicious
syntax keyword journeyEmotion contained tense thrilled tired torn trusting uncertain uncomfortable
syntax keyword journeyEmotion contained undecided uneasy unheard uninterested unsure upset valued
syntax keyword journeyEmotion contained vulnerable wary welcomed willing worried
" end

" list: ends = syntax keyword journeyEnd
syntax keyword journeyEnd exit start
" end

syntax match journeyNumber /[-+]\?\.\{0,2}[-+]\?\<\d[0-9A-Za-z.%:]*\%(-\d\+\)*%\?/
syntax match journeyArrow /->\|&/
syntax match journeyBrace /[{}]/

syntax match journeyEscape /\\\%(u{\x\{1,6}}\|["\\nt*_`[]\)/ contained
syntax match journeyBold /\*\*\S\@=[^*"]\+\S\@<=\*\*/ contained
syntax match journeyItalic /\*\@<!\*[^ *"][^*"]*\*/ contained
syntax match journeyCode /`[^`"]\+`/ contained
syntax region journeyString start=/"/ skip=/\\./ end=/"\|$/ contains=journeyEscape,journeyBold,journeyItalic,journeyCode,@Spell
syntax region journeyBlockString start=/"""/ skip=/\\./ end=/"""/ contains=journeyEscape,journeyBold,journeyItalic,journeyCode,@Spell

syntax keyword journeyTodo TODO FIXME contained
syntax match journeyAllow /\<allow(\@=/ contained
syntax match journeyComment /\/\/.*$/ contains=journeyTodo,journeyAllow,@Spell
syntax match journeyDoc /\/\/\/\/\@!.*$/ contains=@Spell
syntax region journeyBlockComment start=/\/\*/ end=/\*\// contains=journeyTodo,@Spell

syntax region journeyBlock start=/{/ end=/}/ transparent fold
syntax sync minlines=200

highlight default link journeyDeclaration Structure
highlight default link journeyKeyword Keyword
highlight default link journeyModifier Keyword
highlight default link journeyName Identifier
highlight default link journeyMore Identifier
highlight default link journeyValue Constant
highlight default link journeyChannel Constant
highlight default link journeyEmotion Constant
highlight default link journeyEnd Constant
highlight default link journeyNumber Number
highlight default link journeyArrow Operator
highlight default link journeyBrace Delimiter
highlight default link journeyEscape SpecialChar
highlight default link journeyString String
highlight default link journeyBlockString String
highlight default link journeyCode Special
highlight default journeyBold term=bold cterm=bold gui=bold
highlight default journeyItalic term=italic cterm=italic gui=italic
highlight default link journeyTodo Todo
highlight default link journeyAllow PreProc
highlight default link journeyComment Comment
highlight default link journeyDoc SpecialComment
highlight default link journeyBlockComment Comment

let b:current_syntax = 'journey'
