/**
 * The shape of a `.journey` file: statements, blocks, and the pieces they are made of. Like the grammar
 * that the compiler reads with, it knows no keyword; queries add the words.
 *
 * @see ../../grammar/journey.pest
 */

// A statement ends where its line ends, unless it stops after `,` or `->`: then what follows belongs to
// it. So two kinds of runs are told apart, and each has its own end, which `src/scanner.c` finds.
const going = $ => choice(',', '->');
const piece = $ => choice($.word, $.number, $.string, $.block_string);
const plain = $ => choice(piece($), '&');

module.exports = grammar({
  name: 'journey',

  externals: $ => [
    // The end of a statement: before the end of its line, `;`, `}` or the end of the file.
    $._end,
    // The end of a statement whose last piece is `,` or `->`: no piece follows on any line.
    $._end_of_list,
    // The hyphens that a name ends with; the one of an arrow is none of them.
    $._hyphens,
    // Never valid: where it seems to be, the parser is recovering from an error.
    $._recovering,
  ],

  extras: $ => [/[ \t\r\n\p{Zs}\u200B\uFEFF]/u, $.doc_comment, $.line_comment, $.block_comment],

  rules: {
    file: $ => repeat($._item),

    _item: $ => choice($.statement, $.edge, ';'),

    /** A keyword, what follows it on its line, and its block. In `emotions`, a word and its score. */
    statement: $ => choice(
      seq(choice($._first, $._run), choice($._end, field('block', $.block))),
      seq($._open_run, choice($._end_of_list, field('block', $.block))),
    ),

    _first: $ => choice(field('keyword', $.word), $.string, $.block_string, $.number),
    _run: $ => choice(seq($._first, piece($)), seq(choice($._run, $._open_run), plain($))),
    _open_run: $ => choice(seq($._first, ','), seq(choice($._run, $._open_run), going($))),

    /** A line of `flow`: names with arrows between them, and the share and label of each arrow. */
    edge: $ => choice(
      seq($._edge_run, $._end),
      seq($._open_edge_run, $._end_of_list),
    ),

    _edge_start: $ => choice($.word, seq($._edge_start, '&', $.word)),
    _edge_run: $ => seq(choice($._edge_run, $._open_edge_run), plain($)),
    _open_edge_run: $ => choice(
      seq($._edge_start, '->'),
      seq(choice($._edge_run, $._open_edge_run), going($)),
    ),

    block: $ => seq('{', repeat($._item), '}'),

    /** A name or a keyword, or names with dots between them: `signup.form`. */
    word: $ => {
      const name = /[\p{Alphabetic}_](-*[\p{Alphabetic}\p{M}\p{N}_])*/u;
      const further = repeat1(seq('.', name));
      return prec.right(seq(token(seq(name, optional(further))), repeat(choice($._hyphens, token.immediate(further)))));
    },

    /** Whatever starts like a number: dates, shares, durations, ranges. */
    number: _ => /[-+−]?\.{0,2}[-+−]?[0-9]((-+|\/)?[\p{Alphabetic}0-9.%+_:−])*/u,

    string: $ => seq(
      '"',
      repeat(choice(
        alias(token.immediate(prec(1, /[^"\\\r\n]+/)), $.string_content),
        $.escape_sequence,
      )),
      token.immediate('"'),
    ),

    block_string: $ => seq(
      '"""',
      repeat(choice(
        alias($._block_text, $.string_content),
        $.escape_sequence,
        // A line that goes on.
        alias(token.immediate(prec(1, /\\[\r\n]/)), $.escape_sequence),
      )),
      token.immediate('"""'),
    ),

    _block_text: _ => prec.right(repeat1(choice(
      token.immediate(prec(1, /[^"\\]+/)),
      token.immediate('"'),
    ))),

    escape_sequence: _ => token.immediate(prec(1, /\\(u\{[0-9A-Fa-f]*\}|[^\r\n])/)),

    // Where both match, the first one written counts.
    doc_comment: _ => /\/\/\/([^\/\r\n][^\r\n]*)?/,
    line_comment: _ => /\/\/[^\r\n]*/,
    block_comment: _ => /\/\*[^*]*\*+([^\/*][^*]*\*+)*\//,
  },
});
