#!/bin/sh
# Makes the fonts of the tests from their upstream files; README.md says which.
#
#     sh make.sh NotoSansCJK-Regular.ttc noto-emoji-emoji-400-normal.woff2
#
# Needs pyftsubset of fonttools 4.68.0, and brotli 1.2.1. The same inputs and versions give the same bytes.
set -eu
here=$(dirname "$0")
export SOURCE_DATE_EPOCH=0
plain="--no-hinting --desubroutinize --notdef-outline --name-IDs=1,2,4,6,13,14 --no-recalc-timestamp --drop-tables+=vhea,vmtx,VORG,BASE"
# The first font of the collection is the Japanese one.
pyftsubset "$1" --font-number=0 $plain --layout-features=kern,palt --output-file="$here/Japanese.otf" \
    --text="動画配信サービスへの登録認知を知るソーシャルメディア広告見てリンクをクリックする。料金ページを読んで、友だちに相談これはどんなだろう？好奇心迷い「」ーォ"
fonttools ttLib.woff2 decompress -o "$here/whole.ttf" "$2"
pyftsubset "$here/whole.ttf" $plain --layout-features=ccmp,liga --output-file="$here/Emoji.ttf" \
    --unicodes="1F600,1F389,1F44D,1F469,1F468,1F467,1F466,1F9D1,1F91D,1F4BB,1F4CB,1F914,1F973,1F3FB-1F3FF,200D,FE0F,2764,2709,2B1C,1F1E6-1F1FF"
rm "$here/whole.ttf"
