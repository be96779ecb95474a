using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Reports.Texts;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>改模板页 — one part of a template at a time, with the figures of the place looked at.</summary>
public sealed partial class EditTemplatePage
{
    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadTemplates Read { get; set; } = null!;

    [Inject] private EditText Edit { get; set; } = null!;

    [Inject] private KeepTemplate Keep { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "part")] private int Part { get; set; }

    private UsableTemplate? Template { get; set; }

    private Editing? Editing { get; set; }

    private Refusal? Said { get; set; }

    private Refusal? Wrong => Said ?? Editing?.Refused;

    private string Here => $"/templates/{Id}/edit";

    private string Self => To(Editing!.Part);

    private string To(int part) => Where.To(Here, ("part", $"{part}"));

    protected override async Task OnInitializedAsync()
    {
        var form = Http.Request.HasFormContentType ? Http.Request.Form : null;
        var found = await Read.FindAsync($"{Id}", Cancel);
        if (!found.Ok)
        {
            Refuse(found.Refusal);
            return;
        }

        Template = found.Value;
        // What is typed belongs to the version that was opened, whatever was saved since.
        var number = int.TryParse(form?["based"], out var based) ? based : Template.Number;
        var text = await Db.Set<TemplateVersion>().Where(v => v.TemplateId == Id && v.Number == number).Select(v => v.Text).SingleOrDefaultAsync(Cancel) ?? Template.Text;
        Editing = await Edit.OpenAsync(Where, text, number, Part, form, Cancel);
    }

    private async Task SaveAsync()
    {
        if (Editing is null) return;
        var part = EditText.Asked(Http.Request.Form);
        if (part is null && Http.Request.Form["do"] != "save") return;
        var kept = EditText.Kept(Where, Editing);
        Said = part is not null ? EditText.Leaving(Where, Editing) : kept.Ok ? await Keep.SaveAsync(Id, Editing.BasedOn, kept.Value, Editing.Note, Where.Catalogue, Cancel) : kept.Refusal;
        if (Said is null) Navigation.NavigateTo(To(part ?? Editing.Part));
        else Http.Answer(StatusCodes.Status422UnprocessableEntity);
    }
}
