using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Reports.Templates;
using Shiji.Reports.Texts;

namespace Shiji.Workbench;

/// <summary>模板对照页 — two versions of a template side by side.</summary>
public sealed partial class CompareTemplatePage
{
    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadTemplates Read { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] private int? To { get; set; }

    private UsableTemplate? Template { get; set; }

    private IReadOnlyList<LinePair> Pairs { get; set; } = [];

    private string Before { get; set; } = "";

    private string After { get; set; } = "";

    protected override async Task OnInitializedAsync()
    {
        var found = await Read.FindAsync($"{Id}", Cancel);
        if (!found.Ok)
        {
            Refuse(found.Refusal);
            return;
        }

        var after = To ?? found.Value.Number;
        var before = From ?? Math.Max(1, after - 1);
        var texts = await Db.Set<TemplateVersion>().AsNoTracking().Where(v => v.TemplateId == Id && (v.Number == before || v.Number == after)).ToDictionaryAsync(v => v.Number, v => v.Text, Cancel);
        if (!texts.TryGetValue(before, out var was) || !texts.TryGetValue(after, out var now))
        {
            Refuse(new($"这个模板没有第 {(texts.ContainsKey(before) ? after : before)} 版。"));
            return;
        }

        var names = new TemplateNames(Where.Catalogue);
        (Template, Before, After) = (found.Value, $"第{before}版", $"第{after}版");
        Pairs = LineChanges.Of(Manuscript.Cut(names.Shown(was)), Manuscript.Cut(names.Shown(now)));
    }
}
