using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Reports.Texts;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>文稿清单页 — the texts of an organisation and of those below it, and the form that begins one.</summary>
public sealed partial class TextsPage
{
    private const int PageSize = 100;

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadTemplates Read { get; set; } = null!;

    [Inject] private StartText Start { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The template that a link from elsewhere has chosen.</summary>
    [SupplyParameterFromQuery(Name = "template")] private string? Asked { get; set; }

    [SupplyParameterFromForm(Name = "template")] private string? Template { get; set; }

    private IReadOnlyList<TextLine> Lines { get; set; } = [];

    private IReadOnlyList<Choice> Templates { get; set; } = [];

    private string? Chosen => Template ?? Asked;

    private bool MayWrite => Db.Actor.May(Permission.WriteReports);

    protected override async Task OnInitializedAsync()
    {
        var (node, today) = (Where.Node, Where.Period.LastDay);
        Lines = await (from t in Db.Set<ReportText>().AsNoTracking()
                       where Db.Set<Ancestry>().Any(a => a.NodeId == node && a.OrganisationId == t.OrganisationId && a.From <= today && (a.Until == null || a.Until > today))
                       join o in Db.Set<Organisation>() on t.OrganisationId equals o.Id
                       orderby t.From descending, t.SavedAt descending, t.Id
                       select new TextLine(t, o.ShortName ?? o.Name)).Take(PageSize).ToListAsync(Cancel);
        Templates = [.. (await Read.ForAsync(node, Cancel)).Where(t => !t.Retired).Select(t => new Choice(t.Key, t.Name))];
    }

    private async Task StartAsync()
    {
        var started = await Start.DoAsync(Template ?? "", Where.Organisation, Where.Period, Cancel);
        if (started.Ok) Navigation.NavigateTo(Where.To($"/texts/{started.Value.Id}"));
        else Refuse(started.Refusal, StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>文稿行 — a text and the unit it is of.</summary>
public sealed record TextLine(ReportText Text, string Unit);
