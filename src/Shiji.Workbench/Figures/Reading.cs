using Shiji.Kernel.Indicators;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tallies;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>一个读数 — a figure of one organisation and period, with all that must stand beside it.</summary>
/// <param name="BeforeHref">The same figure of the period before.</param>
/// <param name="RecordsHref">The records it counts; null where it is worked out from several figures.</param>
/// <param name="Before">Its value in the period before; null where there is nothing to compare with.</param>
/// <param name="Amounts">Its evidence; only where it is one measure that is added up.</param>
/// <param name="RecountedAt">When the book last counted what it is made of, UTC.</param>
public sealed record Reading(
    Figure Figure, string Href, string BeforeHref, string? RecordsHref, Quotient? Value, Quotient? Before, Amounts? Amounts, DateTime RecountedAt)
{
    private const int Few = 100;

    public Printed Printed => Printed.Of(Figure.Indicator, Value);

    public Printed PrintedBefore => Printed.Of(Figure.Indicator, Before);

    public bool HasValue => Value is { Numerator: not 0 };

    /// <summary>The exact value in base units: 9124380分钟.</summary>
    public string Exact => Value is not { } value ? "—"
        : $"{Digits.Grouped(value.Value, decimal.IsInteger(value.Value) ? 0 : 4)}{(Figure.Indicator.IsRatio ? "" : Figure.Indicator.Unit)}";

    /// <summary>Every kind of evidence with its part, and the records that make it.</summary>
    public IReadOnlyList<EvidencePart> Evidence => Amounts is not { } a || a.Total == 0 ? []
        : [.. Enum.GetValues<Evidence>().Select(e => new EvidencePart(e, a.Of(e), RecordsHref is null ? null : $"{RecordsHref}&{RecordFilter.OfEvidence}={RecordsPage.CodeOf(e)}"))];

    public Comparison? Change
    {
        get
        {
            if (Value is not { } now || Before is not { } then) return null;
            var by = (now - then).Value;
            return new(by > 0 ? Direction.Up : by < 0 ? Direction.Down : Direction.Level, AmountOf(Math.Abs(by), then), "上期");
        }
    }

    /// <summary>Percentages differ by points, large counts by a share, small ones by themselves.</summary>
    private string AmountOf(decimal by, Quotient then)
    {
        var shown = Figure.Indicator.As;
        if (shown.Suffix == "%") return $"{shown.Digits(new(by)):0.##}个百分点";
        var share = then.Numerator == 0 ? 0 : Math.Round(by / then.Value * 100, 1, MidpointRounding.AwayFromZero);
        return Math.Abs(then.Value) >= Few && share > 0 ? $"{share:0.0}%" : Printed.Of(Figure.Indicator, new(by)).ToString();
    }
}
