using Microsoft.AspNetCore.Components;
using Shiji.Reports.Templates;
using Shiji.Reports.Texts;

namespace Shiji.Workbench;

/// <summary>对照页 — two versions of a text side by side, or a text beside its template's newest version.</summary>
public sealed partial class CompareTextPage
{
    [Inject] private ReadText Read { get; set; } = null!;

    [Inject] private ReadTemplates Templates { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] private int? To { get; set; }

    [SupplyParameterFromQuery(Name = "with")] private string? With { get; set; }

    private OpenText? Open { get; set; }

    private IReadOnlyList<LinePair> Pairs { get; set; } = [];

    private string Before { get; set; } = "";

    private string After { get; set; } = "";

    protected override async Task OnInitializedAsync()
    {
        var after = await Read.DoAsync(Where, Id, To, Cancel);
        if (!after.Ok)
        {
            Refuse(after.Refusal);
            return;
        }

        var number = From ?? Math.Max(1, after.Value.Version.Number - 1);
        var before = await Read.DoAsync(Where, Id, number, Cancel);
        var template = With == "template" ? await Templates.FindAsync(after.Value.Text.TemplateKey, Cancel) : default;
        var refusal = With == "template" ? template.Refusal : before.Refusal;
        if (refusal is not null)
        {
            Refuse(refusal);
            return;
        }

        var names = new TemplateNames(Where.Catalogue);
        Open = after.Value;
        Before = With == "template" ? $"模板{template.Value!.Name}" : $"第{number}版";
        After = $"第{after.Value.Version.Number}版";
        Pairs = LineChanges.Of(Manuscript.Cut(names.Shown(With == "template" ? template.Value!.Text : before.Value!.Version.Text)), Manuscript.Cut(names.Shown(after.Value.Version.Text)));
    }
}
