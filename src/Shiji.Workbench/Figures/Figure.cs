using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;

namespace Shiji.Workbench;

/// <summary>数 — what has a page of its own: an indicator, or one measure looked at as if it were an indicator.</summary>
/// <param name="Path">Its page, without organisation and period.</param>
public sealed record Figure(Indicator Indicator, string Path)
{
    public static Figure Of(Indicator indicator) => new(indicator, Where.Keyed("figures", indicator.Key));

    public static Figure Of(Measure measure)
    {
        var definition = new IndicatorDefinition { Key = measure.Key, Name = measure.Name, Group = measure.Group, Formula = measure.Key, Unit = measure.Unit, Suffix = measure.Unit };
        return new(new Indicator(definition, new Term.Counted(measure)), Where.Keyed("measures", measure.Key));
    }

    public string Name => Indicator.Name;

    /// <summary>The list of records behind it; only what is one measure has one.</summary>
    public string? RecordsPath => Indicator.Single is { } measure ? Where.Keyed("measures", measure.Key, "/records") : null;

    public bool IsStock => Indicator.Measures.All(m => m.IsStock);

    public bool IsHeadcount => Indicator.Single is { IsHeadcount: true };

    /// <summary>Why it may not be assessed; null when it may.</summary>
    public string? NotAssessableBecause => Indicator.Measures.Select(m => m.NotAssessableBecause).FirstOrDefault(b => b is not null);
}
