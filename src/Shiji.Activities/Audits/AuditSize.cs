using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>抽多少 — the number that was asked; else a share of the population, rounded up, never under the least; all of them where there are fewer.</summary>
internal static class AuditSize
{
    public const string PerMille = "activity.audit.permille";
    public const string Least = "activity.audit.least";
    public const string Largest = "activity.audit.largest";

    /// <summary>How many could be drawn at most, before anybody knows from how many.</summary>
    public static int MostOf(AuditAsked asked, RuleBook rules) => Math.Min(asked.Size ?? int.MaxValue, rules.Find(Largest) is { } most ? (int)most.Value : int.MaxValue);

    public static Outcome<int> Of(AuditAsked asked, int population, RuleBook rules)
    {
        if (asked is { Size: not null, PerMille: not null }) return new Refusal("条数和千分比只填一样。", "size");
        if (asked.Size < 1) return new Refusal("至少抽 1 条。", "size");
        if (asked.PerMille is < 1 or > 1000) return new Refusal("千分比在 1 到 1000 之间。", "share");
        if ((asked.PerMille ?? rules.Find(PerMille)?.Value) is not { } share && asked.Size is null) return new Refusal("本区没有定抽查比例，请填抽几条。", "size");
        var wanted = asked.Size ?? Math.Max(Math.Ceiling(population * (asked.PerMille ?? rules.Find(PerMille)!.Value) / 1000m), rules.Find(Least)?.Value ?? 1);
        var size = (int)Math.Min(wanted, population);
        return rules.Find(Largest) is { } most && size > most.Value
            ? new Refusal($"这样要抽 {size} 条，超过{most.Name}{most.Amount()}（{most.Source}）；请少抽一些，或分几段日期抽。", asked.PerMille is null ? "size" : "share")
            : size;
    }
}
