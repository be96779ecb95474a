using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>我的志愿服务页 — one's own number, teams, requests and wishes, and the way out.</summary>
public sealed partial class MyVolunteerPage
{
    private Volunteer? Mine { get; set; }

    private VolunteerApplication? Application { get; set; }

    private string Place { get; set; } = "";

    private ServiceWords Words { get; set; } = new([]);

    private IReadOnlyList<OwnTeam> Teams { get; set; } = [];

    private IReadOnlyList<TrainingLine> Trained { get; set; } = [];

    private IReadOnlyList<Choice> Open { get; set; } = [];

    private IReadOnlyList<(RequestLine Line, bool? Agreed)> Asked { get; set; } = [];

    [Inject] private OwnVolunteer Own { get; set; } = null!;

    [Inject] private OwnTeams OwnTeams { get; set; } = null!;

    [Inject] private TrainingRecord Trainings { get; set; } = null!;

    [Inject] private AnswerRequest Requests { get; set; } = null!;

    [Inject] private ReadRequests ReadRequests { get; set; } = null!;

    [SupplyParameterFromForm(Name = "team", FormName = "ask")] private string? TeamAsked { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "leave")] private string? Reason { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Words = await ServiceWords.ReadAsync(Db, Cancel);
        var seen = await Own.ReadAsync(Cancel);
        (Mine, Application, Place, Teams) = (seen.Volunteer, seen.Application, seen.Organisation, seen.Teams);
        Open = [.. seen.Open.Select(t => new Choice($"{t.Id}", $"{t.Name}（{t.Kind.Word()}）"))];
        if (Mine is { } own) Trained = await Trainings.OfAsync(own.PersonId, Cancel);
        Asked = await ReadRequests.MineAsync(Cancel);
    }

    private async Task DoAsync(Func<Task<Refusal?>> act) => Said(await act(), "/me/volunteer", "done");
}
