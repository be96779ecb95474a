using System.Globalization;
using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Access;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>队长清单页 — who leads a team, when they were trained, and a way to ask them to a training that is open.</summary>
public sealed partial class LeadersPage
{
    private const int PageSize = 50;

    private static readonly Choice[] States = [new(LeaderList.Due, "还没有受训"), new(LeaderList.Trained, "受过训")];

    private LeaderList Asked { get; set; } = new(null, false, null);

    private IReadOnlyList<LeaderLine> All { get; set; } = [];

    private IReadOnlyList<LeaderLine> Lines { get; set; } = [];

    private List<OpenPost> Posts { get; set; } = [];

    private InvitedLeaders? Invited { get; set; }

    private string Unit { get; set; } = "";

    private string? Next { get; set; }

    [Inject] private LeaderTraining Training { get; set; } = null!;

    [Inject] private InviteLeaders Invite { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private int From { get; set; }

    [SupplyParameterFromForm(Name = "role")] private string? Role { get; set; }

    private bool MayPeople => Db.Actor.May(Permission.ReadPeople);

    private string Here => To(From);

    private List<Choice> Choices => Posts.ConvertAll(p => new Choice($"{p.Role}", $"{Clock.LocalOf(p.StartsAt).ToString("M月d日 H:mm", CultureInfo.InvariantCulture)} {p.Title}（{p.Name}）"));

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Asked = LeaderList.Read(Http.Request.Query);
        var taken = await Asked.TakeAsync(Db, Directory, Training, Cancel);
        if (!taken.Ok)
        {
            Refuse(taken.Refusal);
            return;
        }

        var unit = (await Directory.FindAsync(Asked.Unit, Cancel)).Value;
        Unit = $"{unit?.ShortName ?? unit?.Name}{(Asked.Own ? "本级" : "")}";
        All = taken.Value;
        Lines = [.. All.Skip(Math.Max(0, From)).Take(PageSize)];
        if (From + PageSize < All.Count) Next = To(From + PageSize);
        if (Db.Actor.May(Permission.WriteRecords)) Posts = await OpenPost.OfAsync(Db, Clock, Cancel);
    }

    private async Task InviteAsync()
    {
        int[] people = [.. Posted("person").Select(p => NumberOf(p)).OfType<int>()];
        var invited = await Invite.DoAsync(Guid.TryParse(Role, out var role) ? role : default, people, Cancel);
        if (invited.Ok) Invited = invited.Value;
        else Refuse(invited.Refusal);
    }

    private string To(int from) => LeaderList.Page.With([.. Asked.Query, ("from", from > 0 ? $"{from}" : null)]);
}
