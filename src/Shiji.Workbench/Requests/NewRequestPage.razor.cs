using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>下达页 — a register is given to those below, with its basis, deadline and minutes; what is there already is shown first.</summary>
public sealed partial class NewRequestPage
{
    private static readonly IReadOnlyList<Choice> Levels = [.. new[] { RequestLevel.Community, RequestLevel.Subdistrict, RequestLevel.Industry, RequestLevel.Committee, RequestLevel.Branch }.Select(l => new Choice(l.ToString(), l.Word()))];
    private static readonly IReadOnlyList<Choice> Rhythms = [.. Enum.GetValues<RequestRhythm>().Select(r => new Choice(r.ToString(), r.Word()))];
    private static readonly IReadOnlyList<Choice> Reviewers = [.. Enum.GetValues<ReviewTier>().Select(t => new Choice(t.ToString(), t.Word()))];
    private static readonly IReadOnlyList<Choice> Reasons = [.. Enum.GetValues<AgainBecause>().Select(b => new Choice(b.ToString(), b.Word()))];

    [Parameter] public string RegisterKey { get; set; } = "";

    [Inject] private IssueRequest Issue { get; set; } = null!;

    [Inject] private AskedAlready Already { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Register? Register { get; set; }

    private IReadOnlyList<LikeFigure> Like { get; set; } = [];

    private bool AsksWhy => Like.Count > 0 || Refused?.Field == "why" || !string.IsNullOrEmpty(Asked("why"));

    private string Here => Where.To(Where.Keyed("registers", Register!.Key, "/request"));

    private string First => new DateOnly(Clock.Today.Year, Clock.Today.Month, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        Register = Where.Catalogue.Register(RegisterKey);
        if (Register is null) Refuse(new("没有这本台账，请从台账目录里选。"));
        else Like = await Already.LikeAsync(Register, Cancel);
    }

    private async Task IssueAsync()
    {
        if (Register is null) return;
        var card = new RequestCard(Asked("node"), Chosen<RequestLevel>("level"), Chosen<RequestRhythm>("rhythm"), Day("from"), Day("until"), Whole("due"), Whole("minutes"), Asked("basis"))
        {
            Reviewer = Chosen<ReviewTier>("reviewer"),
            Because = Enum.TryParse<AgainBecause>(Asked("because"), out var because) ? because : null,
            Why = Asked("why"),
        };
        var issued = await Issue.DoAsync(Register.Key, card, Cancel);
        if (issued.Ok) Navigation.NavigateTo(Where.To(RequestMarks.Address(issued.Value.Id)));
        else Refuse(issued.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private T Chosen<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Asked(name), out var chosen) && Enum.IsDefined(chosen) ? chosen : default;

    private int? Whole(string name) => int.TryParse(Asked(name), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private DateOnly? Day(string name) => DateOnly.TryParseExact(Asked(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string? Asked(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault()?.Trim() : null;

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
