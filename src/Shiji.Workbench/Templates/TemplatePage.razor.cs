using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;
using Shiji.Reports.Texts;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>模板页 — a template written with the figures of the place looked at, its versions, and what may be done with it.</summary>
public sealed partial class TemplatePage
{
    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadTemplates Read { get; set; } = null!;

    [Inject] private KeepTemplate Keep { get; set; } = null!;

    [Inject] private ComposeSummary Compose { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public string Key { get; set; } = "";

    /// <summary>An older version to look at; the newest where none is asked for.</summary>
    [SupplyParameterFromQuery(Name = "version")] private int? Number { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    private UsableTemplate? Template { get; set; }

    private Summary? Summary { get; set; }

    private Refusal? Wrong { get; set; }

    private Refusal? Said { get; set; }

    private IReadOnlyList<TemplateVersion> Versions { get; set; } = [];

    private bool MayWrite => Db.Actor.May(Permission.WriteReports);

    private bool MayKeep { get; set; }

    private string Self => Where.To($"/templates/{Key}");

    protected override async Task OnInitializedAsync()
    {
        var found = await Read.FindAsync(Key, Cancel);
        if (!found.Ok)
        {
            Refuse(found.Refusal);
            return;
        }

        Template = found.Value;
        MayKeep = Template.OwnerId is { } owner && await Db.CheckAsync(Permission.WriteReports, owner, Cancel) is null;
        if (!Template.Standard && Guid.TryParse(Key, out var id))
            Versions = await Db.Set<TemplateVersion>().AsNoTracking().Where(v => v.TemplateId == id).OrderByDescending(v => v.Number).Take(50).ToListAsync(Cancel);
        var text = Template.Text;
        if (Number is { } asked)
        {
            if (!Guid.TryParse(Key, out var of) || await Db.Set<TemplateVersion>().Where(v => v.TemplateId == of && v.Number == asked).Select(v => v.Text).SingleOrDefaultAsync(Cancel) is not { } old)
            {
                Template = null;
                Refuse(new($"这个模板没有第 {asked} 版。"));
                return;
            }

            text = old;
        }

        var read = TemplateReader.Read(text);
        var composed = read.Ok ? await Compose.DoAsync(Where.Catalogue, read.Value, Where.Organisation, Where.Period, Cancel) : read.Refusal;
        (Summary, Wrong) = (composed.Value, composed.Refusal);
    }

    private async Task CopyAsync()
    {
        var copied = await Keep.CopyAsync(Template!, Where.Node, Name, Cancel);
        Go(copied.Refusal, copied.Ok ? $"/templates/{copied.Value.Id}" : "");
    }

    private async Task TurnAsync() => Go(await Keep.RetireAsync(Guid.Parse(Key), !Template!.Retired, Cancel), $"/templates/{Key}");

    private void Go(Refusal? refusal, string next)
    {
        if (refusal is null)
        {
            Navigation.NavigateTo(Where.To(next));
            return;
        }

        Said = refusal;
        Http.Answer(StatusCodes.Status422UnprocessableEntity);
    }
}
