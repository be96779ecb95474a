using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Volunteering.Tests.Pool;

/// <summary>Everybody may know how many could help; who they are, only their own unit; and each says yes or no for themselves.</summary>
public sealed class PoolTests
{
    private const long FirstAid = 1L << 1;
    private const long Sign = 1L << 5;

    [Theory, OnEachDatabase]
    public async Task Beyond_ones_reach_there_are_only_numbers(Database database)
    {
        await using var desk = await PeopledAsync(database);
        var there = await desk.Staff.PostAsync(desk.Staff.There, StandardRoles.Secretary);
        var filter = new PoolFilter(FirstAid);
        foreach (var actor in new[] { desk.Here, there }) Assert.Equal([("STREET", 2), ("OTHER", 1)], (await desk.AsAsync(actor, (ReadPool pool) => pool.CountAsync(filter))).Select(u => (u.Name, u.Count)));
        Assert.Equal([1, 2], (await desk.AsAsync(desk.Here, (ReadPool pool) => pool.OwnAsync(filter))).Select(l => l.Volunteer.PersonId).Order());
        Assert.Equal([3], (await desk.AsAsync(there, (ReadPool pool) => pool.OwnAsync(filter))).Select(l => l.Volunteer.PersonId));
        Assert.Equal("试*", (await desk.AsAsync(desk.Here, (ReadPool pool) => pool.OwnAsync(filter)))[0].Name);
        // All of the skills; any of the times, and whoever named none.
        Assert.Equal([1], (await desk.AsAsync(desk.Here, (ReadPool pool) => pool.OwnAsync(new(FirstAid | Sign)))).Select(l => l.Volunteer.PersonId));
        Assert.Equal([2], (await desk.AsAsync(desk.Here, (ReadPool pool) => pool.OwnAsync(new(FirstAid, Times: 1 << 20)))).Select(l => l.Volunteer.PersonId));
        Assert.Null(await desk.ChangeAsync(c => c.SuspendAsync(2, "查证中")));
        Assert.Equal(1, (await desk.AsAsync(desk.Here, (ReadPool pool) => pool.CountAsync(filter)))[0].Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_request_is_told_to_those_who_match_and_to_their_units_and_each_answers_freely(Database database)
    {
        await using var desk = await PeopledAsync(database);
        var there = await desk.Staff.PostAsync(desk.Staff.There, StandardRoles.Secretary);
        var (first, unasked) = (await desk.Staff.OwnAsync(1), await desk.Staff.OwnAsync(4));
        var request = await AskAsync(desk, there, 2);
        Assert.Single(await desk.AsAsync(first, (ReadNotices notices) => notices.ListAsync(9)));
        Assert.Empty(await desk.AsAsync(unasked, (ReadNotices notices) => notices.ListAsync(9)));
        Assert.Contains("问问本人", Assert.Single(await desk.AsAsync(desk.Here, (ReadNotices notices) => notices.ListAsync(9))).Text, StringComparison.Ordinal);
        Assert.Equal((1, 0), ((await desk.AsAsync(first, (ReadRequests reader) => reader.MineAsync())).Count, (await desk.AsAsync(unasked, (ReadRequests reader) => reader.MineAsync())).Count));

        Assert.Null(await desk.AsAsync(first, (AnswerRequest verb) => verb.OwnAsync(request.Id, true)));
        Assert.Equal("request", (await desk.AsAsync(first, (AnswerRequest verb) => verb.OwnAsync(request.Id, true)))?.Field);
        // Whoever asked sees who agreed; another unit only its own.
        Assert.Equal([1], (await desk.AsAsync(there, (ReadRequests reader) => reader.AnswersAsync(request))).Select(a => a.Answer.PersonId));
        Assert.Equal("how", (await NoteAsync(desk, desk.Here, request.Id, 2, true, " "))?.Field);
        Assert.Equal("number", (await NoteAsync(desk, there, request.Id, 2, true, "电话"))?.Field);
        Assert.Null(await NoteAsync(desk, desk.Here, request.Id, 2, false, "电话，那天有事"));
        Assert.Equal([1], (await desk.AsAsync(there, (ReadRequests reader) => reader.AnswersAsync(request))).Select(a => a.Answer.PersonId));
        Assert.Equal([1, 2], (await desk.AsAsync(desk.Here, (ReadRequests reader) => reader.AnswersAsync(request))).Select(a => a.Answer.PersonId).Order());
        Assert.Null(await NoteAsync(desk, desk.Here, request.Id, 2, true, "电话，又能来了"));
        Assert.Contains("够了", (await NoteAsync(desk, there, request.Id, 3, true, "当面"))!.Message, StringComparison.Ordinal);
        Assert.Null(await desk.AsAsync(first, (AnswerRequest verb) => verb.OwnAsync(request.Id, false)));
        Assert.Null(await NoteAsync(desk, there, request.Id, 3, true, "当面"));
        Assert.Equal(2, (await desk.AsAsync(desk.Here, (ReadRequests reader) => reader.FindAsync(request.Id)))!.Request.Agreed);
        Assert.Equal("request", (await desk.AsAsync(desk.Here, (AskPool verb) => verb.CloseAsync(request.Id, "试试")))?.Field);
        Assert.Null(await desk.AsAsync(there, (AskPool verb) => verb.CloseAsync(request.Id, "人已够了")));
        Assert.Equal("request", (await desk.AsAsync(first, (AnswerRequest verb) => verb.OwnAsync(request.Id, true)))?.Field);
    }

    [Theory, OnEachDatabase]
    public async Task A_request_without_day_place_number_or_risks_is_not_sent(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var entry = new NewRequest(desk.Staff.Here, "引导", new(2023, 3, 4), "上午", "市民广场", "无", 0, 3);
        async Task RefusedAsync(string field, NewRequest with) => Assert.Equal(field, (await desk.AsAsync(desk.Here, (AskPool verb) => verb.DoAsync(with))).Refusal?.Field);
        await RefusedAsync("what", entry with { What = "" });
        await RefusedAsync("on", entry with { On = null });
        await RefusedAsync("on", entry with { On = new(2023, 2, 28) });
        await RefusedAsync("hours", entry with { Hours = null });
        await RefusedAsync("place", entry with { Place = null });
        await RefusedAsync("risks", entry with { Risks = "" });
        await RefusedAsync("needed", entry with { Needed = 0 });
        await RefusedAsync("organisation", entry with { OrganisationId = desk.Staff.There });
        Assert.True((await desk.AsAsync(desk.Here, (AskPool verb) => verb.DoAsync(entry))).Ok);
    }

    /// <summary>1 and 2 here know first aid, 3 there does too, 4 here does not.</summary>
    private static async Task<VolunteeringDesk> PeopledAsync(Database database)
    {
        var desk = await VolunteeringDesk.OpenAsync(database);
        await desk.VolunteerAsync(1, new(FirstAid | Sign, Times: 1 << 15));
        await desk.VolunteerAsync(2, new(FirstAid));
        await desk.VolunteerAsync(3, new(FirstAid), Actor.System, desk.Staff.There);
        await desk.VolunteerAsync(4);
        return desk;
    }

    private static async Task<ServiceRequest> AskAsync(VolunteeringDesk desk, Actor actor, int needed)
    {
        var made = await desk.AsAsync(actor, (AskPool verb) => verb.DoAsync(new(desk.Staff.There, "急救站", new(2023, 3, 4), "上午 9 点到 12 点", "体育公园", "人多", FirstAid, needed)));
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value;
    }

    private static Task<Refusal?> NoteAsync(VolunteeringDesk desk, Actor actor, Guid request, int volunteer, bool agreed, string how) =>
        desk.AsAsync(actor, (AnswerRequest verb) => verb.NoteAsync(request, VolunteerNumber.Of(volunteer), agreed, how));
}
