using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;
using Shiji.Reports.Texts;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>改文稿页 — one part of a text at a time; nothing typed is lost, whoever else has saved meanwhile.</summary>
public sealed partial class EditTextPage
{
    [Inject] private ReadText Read { get; set; } = null!;

    [Inject] private EditText Edit { get; set; } = null!;

    [Inject] private SaveText Save { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "part")] private int Part { get; set; }

    private OpenText? Open { get; set; }

    private Editing? Editing { get; set; }

    private Refusal? Said { get; set; }

    private Refusal? Wrong => Said ?? Editing?.Refused;

    private string Here => $"/texts/{Id}/edit";

    private string Self => To(Editing!.Part);

    private string To(int part) => Open!.Where.To(Here, ("part", $"{part}"));

    protected override async Task OnInitializedAsync()
    {
        var form = Http.Request.HasFormContentType ? Http.Request.Form : null;
        var open = await Read.DoAsync(Where, Id, int.TryParse(form?["based"], out var based) ? based : null, Cancel);
        if (open.Ok) (Open, Editing) = (open.Value, await Edit.OpenAsync(open.Value.Where, open.Value.Version.Text, open.Value.Version.Number, Part, form, Cancel));
        else Refuse(open.Refusal);
    }

    private async Task SaveAsync()
    {
        if (Editing is null) return;
        var part = EditText.Asked(Http.Request.Form);
        if (part is null && Http.Request.Form["do"] != "save") return;
        var kept = EditText.Kept(Where, Editing);
        Said = part is not null ? EditText.Leaving(Where, Editing) : kept.Ok ? await Save.DoAsync(Id, Editing.BasedOn, kept.Value, Editing.Note, Where.Catalogue, Cancel) : kept.Refusal;
        if (Said is null) Navigation.NavigateTo(To(part ?? Editing.Part));
        else Http.Answer(StatusCodes.Status422UnprocessableEntity);
    }
}
