using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Access;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>一项需求页 — what is asked, who answered as far as one may see, and who here could.</summary>
public sealed partial class RequestPage
{
    private RequestLine? Line { get; set; }

    private IReadOnlyList<(ServiceAnswer Answer, string Name, string Organisation)> Answers { get; set; } = [];

    private IReadOnlyList<VolunteerLine> Own { get; set; } = [];

    private bool Asker { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private ReadRequests Reader { get; set; } = null!;

    [Inject] private ReadPool Pool { get; set; } = null!;

    [Inject] private AnswerRequest Requests { get; set; } = null!;

    [Inject] private AskPool Ask { get; set; } = null!;

    [SupplyParameterFromForm(Name = "number", FormName = "note")] private string? Number { get; set; }

    [SupplyParameterFromForm(Name = "how", FormName = "note")] private string? How { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "close")] private string? Reason { get; set; }

    private string Here => $"/volunteers/pool/requests/{Id}";

    private bool IsOpen => Line!.Request.IsOpenOn(Clock.Today);

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Line = await Reader.FindAsync(Id, Cancel);
        if (Line is null)
        {
            Http.Answer(404);
            return;
        }

        Answers = await Reader.AnswersAsync(Line.Request, Cancel);
        Own = IsOpen ? await Pool.OwnAsync(new(Line.Request.Skills, Times: FreeTimes.Of(Line.Request.On)), Cancel) : [];
        Asker = await Db.CheckAsync(Permission.WriteRecords, Line.Request.OrganisationId, Cancel) is null;
    }

    private async Task NoteAsync() => Said(await Requests.NoteAsync(Id, Number, PostedOne("go") == "yes", How, Cancel), Here, "done");

    private async Task CloseAsync() => Said(await Ask.CloseAsync(Id, Reason, Cancel), Here, "done");
}
