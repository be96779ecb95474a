using System.Globalization;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Indicators;

/// <summary>
/// 算式语言 — numbers, measure keys (letters, digits, dots, underscores, and a part in square brackets:
/// <c>honour[subject=集体]</c>), + - * / and round brackets, with the usual precedence.
/// </summary>
public sealed class Formula
{
    private readonly string _text;
    private readonly Func<string, Measure?> _resolve;
    private int _at;
    private Refusal? _refusal;

    private Formula(string text, Func<string, Measure?> resolve) => (_text, _resolve) = (text, resolve);

    public static Outcome<Term> Read(string text, Func<string, Measure?> resolve)
    {
        var formula = new Formula(text, resolve);
        var term = formula.Sum();
        if (formula._refusal is null && formula.Peek() is not '\0') formula.Refuse($"第 {formula._at + 1} 个字符“{formula.Peek()}”多余");
        return formula._refusal is { } refusal ? refusal : term!;
    }

    private Term? Sum()
    {
        var left = Product();
        while (_refusal is null && Peek() is '+' or '-') left = Pair(left, Take(), Product());
        return left;
    }

    private Term? Product()
    {
        var left = Atom();
        while (_refusal is null && Peek() is '*' or '/') left = Pair(left, Take(), Atom());
        return left;
    }

    private Term? Atom()
    {
        var next = Peek();
        if (next == '(')
        {
            Take();
            var inner = Sum();
            if (_refusal is null && Peek() != ')') return Refuse("少了右括号");
            Take();
            return inner;
        }

        if (char.IsAsciiDigit(next))
            return decimal.TryParse(While(c => char.IsAsciiDigit(c) || c == '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? new Term.Number(number)
                : Refuse("数字写法不对");

        var key = While(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');
        if (key.Length == 0) return Refuse(next == '\0' ? "算式没有写完" : $"第 {_at + 1} 个字符“{next}”看不懂");
        if (_at < _text.Length && _text[_at] == '[')
        {
            var close = _text.IndexOf(']', _at);
            if (close < 0) return Refuse($"“{key}”后少了右方括号");
            key += _text[_at..(close + 1)];
            _at = close + 1;
        }

        return _resolve(key) is { } measure ? new Term.Counted(measure) : Refuse($"没有“{key}”这个度量");
    }

    private static Term.Pair? Pair(Term? left, char sign, Term? right) => left is null || right is null ? null : new(left, sign, right);

    private Term? Refuse(string what)
    {
        _refusal ??= new Refusal($"算式“{_text}”{what}。", "formula");
        return null;
    }

    private char Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private char Take() => Peek() is var c && _at < _text.Length ? _text[_at++] : c;

    private string While(Func<char, bool> wanted)
    {
        var start = _at;
        while (_at < _text.Length && wanted(_text[_at])) _at++;
        return _text[start.._at];
    }
}
