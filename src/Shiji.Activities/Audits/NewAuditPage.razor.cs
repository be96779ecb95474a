using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>抽取页 — where, when, how many, and by which words.</summary>
public sealed partial class NewAuditPage
{
    private List<Choice> Kinds { get; set; } = [];

    private string Own { get; set; } = "";

    private string Proposed { get; set; } = "";

    private string Default { get; set; } = "";

    [Inject] private DrawAudit Draw { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "first")] private string? First { get; set; }

    [SupplyParameterFromForm(Name = "last")] private string? Last { get; set; }

    [SupplyParameterFromForm(Name = "size")] private string? Size { get; set; }

    [SupplyParameterFromForm(Name = "share")] private string? Share { get; set; }

    [SupplyParameterFromForm(Name = "seed")] private string? Seed { get; set; }

    [SupplyParameterFromForm(Name = "note")] private string? Note { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Kinds = await Db.Set<ActivityKind>().AsNoTracking().Where(k => k.Timed).OrderBy(k => k.Id).Select(k => new Choice(k.Key, k.Name)).ToListAsync(Cancel);
        var home = await Directory.HomeAsync(Cancel);
        (Own, Proposed) = (home?.Code ?? "", $"{Clock.Today.Word()} {home?.ShortName ?? home?.Name}时长抽查");
        var rules = await Rules.OnAsync(Clock.Today, Cancel);
        if (rules.Find(AuditSize.PerMille) is { } share)
            Default = $"两样都空着就抽{share.Amount()}{(rules.Find(AuditSize.Least) is { } least ? $"，不少于{least.Amount()}" : "")}（{share.Source}）。";
    }

    private async Task DrawAsync()
    {
        Audit? drawn = null;
        await DoAsync(async () =>
        {
            var unit = await Directory.FindAsync(Unit, Cancel);
            if (!unit.Ok) return unit.Refusal with { Field = "organisation" };
            if (Whole(Size, "size") is { Ok: false } size) return size.Refusal;
            if (Whole(Share, "share") is { Ok: false } share) return share.Refusal;
            var made = await Draw.DoAsync(new(unit.Value.Id, Kind, DayOf(First), DayOf(Last), Seed, Whole(Size, "size").Value, Whole(Share, "share").Value, Note), Cancel);
            drawn = made.Value;
            return made.Refusal;
        }, () => $"/audits/{drawn!.Id}");
    }

    private static Outcome<int?> Whole(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Outcome<int?>(null, null);
        var read = WholeOf(text, field);
        return new Outcome<int?>(read.Value, read.Refusal);
    }
}
