using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Reports.Texts;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>文稿清单页 — the texts of an organisation and of those below it, and the form that begins one.</summary>
public sealed partial class TextsPage
{
    private const int PageSize = 50;

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ListTexts List { get; set; } = null!;

    [Inject] private ReadTemplates Read { get; set; } = null!;

    [Inject] private StartText Start { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The template that a link from elsewhere has chosen.</summary>
    [SupplyParameterFromQuery(Name = "template")] private string? Asked { get; set; }

    [SupplyParameterFromForm(Name = "template")] private string? Template { get; set; }

    [SupplyParameterFromQuery(Name = "before")] private DateTime? Before { get; set; }

    private string? Next { get; set; }

    private IReadOnlyList<TextLine> Lines { get; set; } = [];

    private IReadOnlyList<Choice> Templates { get; set; } = [];

    private string? Chosen => Template ?? Asked;

    private bool MayWrite => Db.Actor.May(Permission.WriteReports);

    protected override async Task OnInitializedAsync()
    {
        var lines = await List.Of(Where.Node, Where.Period.LastDay, Before?.ToUniversalTime()).Take(PageSize + 1).ToListAsync(Cancel);
        if (lines.Count > PageSize)
        {
            lines.RemoveAt(PageSize);
            Next = Where.To("/texts", ("before", $"{lines[^1].Text.SavedAt:yyyy-MM-ddTHH:mm:ss.ffffffZ}"));
        }

        Lines = lines;
        Templates = [.. (await Read.ForAsync(Where.Node, Cancel)).Where(t => !t.Retired).Select(t => new Choice(t.Key, t.Name))];
    }

    private async Task StartAsync()
    {
        var started = await Start.DoAsync(Template ?? "", Where.Organisation, Where.Period, Cancel);
        if (started.Ok) Navigation.NavigateTo(Where.To($"/texts/{started.Value.Id}"));
        else Refuse(started.Refusal, StatusCodes.Status422UnprocessableEntity);
    }
}
