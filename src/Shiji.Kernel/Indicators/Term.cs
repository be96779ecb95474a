using System.Globalization;
using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Indicators;

/// <summary>算式项 — a formula as a tree, so that a figure can be worked out, list what it came from, and explain itself in words.</summary>
public abstract record Term
{
    /// <summary>The exact value; null where a denominator is nothing or a measure is not known for the period.</summary>
    public abstract Quotient? Of(Func<Measure, long?> figure);

    public abstract IEnumerable<Measure> Measures { get; }

    /// <summary>The formula in words: 新增“两新”团组织 ÷ 建团指标.</summary>
    public abstract string Words { get; }

    /// <summary>The formula with its numbers: 97 ÷ 375.</summary>
    public abstract string Worked(Func<Measure, long?> figure);

    /// <summary>常数</summary>
    public sealed record Number(decimal Value) : Term
    {
        public override Quotient? Of(Func<Measure, long?> figure) => new Quotient(Value);
        public override IEnumerable<Measure> Measures => [];
        public override string Words => Value.ToString("0.######", CultureInfo.InvariantCulture);
        public override string Worked(Func<Measure, long?> figure) => Words;
    }

    /// <summary>度量项</summary>
    public sealed record Counted(Measure Measure) : Term
    {
        public override Quotient? Of(Func<Measure, long?> figure) => figure(Measure) is { } amount ? new Quotient(amount) : null;
        public override IEnumerable<Measure> Measures => [Measure];
        public override string Words => Measure.Name;
        public override string Worked(Func<Measure, long?> figure) => figure(Measure)?.ToString("#,0", CultureInfo.InvariantCulture) ?? "—";
    }

    /// <summary>二元运算</summary>
    public sealed record Pair(Term Left, char Sign, Term Right) : Term
    {
        public override Quotient? Of(Func<Measure, long?> figure) =>
            Left.Of(figure) is { } a && Right.Of(figure) is { } b
                ? Sign switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b }
                : null;

        public override IEnumerable<Measure> Measures => Left.Measures.Concat(Right.Measures).Distinct();
        public override string Words => $"{Bracketed(Left, Left.Words)} {Shown} {Bracketed(Right, Right.Words, right: true)}";

        public override string Worked(Func<Measure, long?> figure) =>
            $"{Bracketed(Left, Left.Worked(figure))} {Shown} {Bracketed(Right, Right.Worked(figure), right: true)}";

        private char Shown => Sign switch { '-' => '−', '*' => '×', '/' => '÷', _ => '+' };

        private string Bracketed(Term part, string text, bool right = false) =>
            part is Pair inner && (Rank(inner.Sign) < Rank(Sign) || (right && Rank(inner.Sign) == Rank(Sign))) ? $"（{text}）" : text;

        private static int Rank(char sign) => sign is '*' or '/' ? 2 : 1;
    }
}
