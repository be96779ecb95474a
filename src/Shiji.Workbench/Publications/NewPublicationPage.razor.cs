using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Office;
using Shiji.Reports.Publications;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>成文页 — the last look before a summary goes out.</summary>
public sealed partial class NewPublicationPage
{
    [Inject] private ComposeSummary Compose { get; set; } = null!;

    [Inject] private IssueDocument Issue { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ReadText Read { get; set; } = null!;

    /// <summary>The text that goes out; none for the standard template as it is.</summary>
    [SupplyParameterFromQuery(Name = "text")] private Guid? TextId { get; set; }

    [SupplyParameterFromForm(Name = "number")] private string? Number { get; set; }

    [SupplyParameterFromForm(Name = "addressee")] private string? Addressee { get; set; }

    [SupplyParameterFromForm(Name = "note")] private string? Note { get; set; }

    [SupplyParameterFromForm(Name = "layout")] private string? Layout { get; set; }

    private static IReadOnlyList<Choice> Layouts { get; } = [new("", "GB/T 9704 标准版面"), new("electronic", "电子公文版面（GB/T 33476.2，上下边距待核）")];

    private Summary? Summary { get; set; }

    private OpenText? Text { get; set; }

    private Where From => Text?.Where ?? Where;

    private string Here => From.To("/publications/new", ("text", TextId?.ToString()));

    private string Back => From.To(TextId is { } id ? $"/texts/{id}" : "/summary");

    protected override async Task OnInitializedAsync()
    {
        if (TextId is { } id)
        {
            var open = await Read.DoAsync(Where, id, cancel: Cancel);
            if (!open.Ok)
            {
                Refuse(open.Refusal);
                return;
            }

            Text = open.Value;
        }

        var template = TemplateReader.Read(Text?.Version.Text ?? StandardTemplates.WorkSummary);
        var composed = template.Ok ? await Compose.DoAsync(Where.Catalogue, template.Value, From.Organisation, From.Period, Cancel) : template.Refusal;
        if (composed.Ok) Summary = composed.Value;
        else Refuse(composed.Refusal, StatusCodes.Status409Conflict);
    }

    private async Task IssueAsync()
    {
        if (Summary is null) return;
        var outgoing = new Outgoing(Number) { Addressee = Addressee, Note = Note, Layout = Gb9704.Of(Layout), Text = Text is { } text ? (text.Text.Id, text.Version.Number) : null };
        var issued = await Issue.DoAsync(Where.Catalogue, Summary, outgoing, Cancel);
        if (issued.Ok) Navigation.NavigateTo(From.To($"/publications/{issued.Value.Id}"));
        else Refuse(issued.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
