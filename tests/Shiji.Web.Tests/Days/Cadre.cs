using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Days;

/// <summary>A leader or a judge of one community at their desk, by the pages alone.</summary>
internal sealed class Cadre(DayDistrict day, string user)
{
    private readonly ConcurrentDictionary<(Guid, long), Task<string>> _codes = [];
    private readonly SemaphoreSlim _door = new(1);
    private Visitor? _visitor;

    /// <summary>At a page, signing in again where the desk was left alone for too long.</summary>
    private async Task<(Visitor Me, Page Page)> AtAsync(string path)
    {
        if (_visitor is { } me && await me.GetAsync(path) is { Status: (int)HttpStatusCode.OK } there) return (me, there);
        await _door.WaitAsync();
        try
        {
            if (_visitor is null || (await _visitor.GetAsync(path)).Status == (int)HttpStatusCode.Found) _visitor = await Visitor.SignInAsync(day.Address, user);
        }
        finally
        {
            _door.Release();
        }

        return (_visitor, await _visitor.GetAsync(path));
    }

    public async Task PlanAsync(string code, IReadOnlyList<Stand> stands)
    {
        var (me, _) = await AtAsync("/activities/new");
        var (status, way) = await me.PostAsync("/activities/new", ("kind", "volunteer"), ("category", "社区服务"), ("title", $"邻里帮忙 {stands[0].Starts:HH}点"), ("organisation", code), ("risks", "搬动杂物，注意磕碰。"), ("risk", "0"));
        Assert.Equal(HttpStatusCode.Found, status);
        var activity = way!.Split('/')[2];
        foreach (var stand in stands)
            Taken(await me.FillAsync($"/activities/{activity}/sessions/new", "add", ("starts", Local(stand.Starts)), ("ends", Local(stand.Ends)), ("place", stand.Place), ("roles", "引导,0")));
        var page = await me.GetAsync($"/activities/{activity}");
        foreach (var row in page.Document.QuerySelectorAll("tbody tr"))
            if (row.QuerySelector("a[href^='/sessions/']") is { } link && stands.FirstOrDefault(s => row.TextContent.Contains(s.Place, StringComparison.Ordinal)) is { } stand)
                stand.Id = Guid.Parse(link.GetAttribute("href")!.Split('/')[2]);
        Assert.All(stands, s => Assert.NotEqual(default, s.Id));
        Taken(await me.FillAsync($"/activities/{activity}", "submit"));
        Activities.Add(activity);
    }

    public List<string> Activities { get; } = [];

    public async Task ApproveAsync(string activity) => Taken(await (await AtAsync("/activities")).Me.FillAsync($"/activities/{activity}", "answer", ("answer", "approve")));

    public async Task CancelAsync(Stand stand)
    {
        Taken(await (await AtAsync($"/sessions/{stand.Id}")).Me.FillAsync($"/sessions/{stand.Id}", "cancel", ("reason", "场地临时停电")));
        stand.Cancelled = true;
    }

    /// <summary>What the screen shows now; one look for all who stand before it.</summary>
    public Task<string> ShowAsync(Stand stand) => _codes.GetOrAdd((stand.Id, day.Time.Now.ToUnixTimeSeconds() / 30), async _ =>
    {
        return (await AtAsync($"/sessions/{stand.Id}/code")).Page.Document.QuerySelector(".station b")!.TextContent;
    });

    public async Task CallAsync(Stand stand, int person, bool leaves)
    {
        var path = $"/sessions/{stand.Id}";
        var (me, page) = await AtAsync(path);
        var listed = page.Document.QuerySelector($"input[name=_handler][value='roll-{person}']") is not null;
        Assert.True(listed || !leaves);
        Assert.Equal(302, (listed ? await me.FillAsync(path, $"roll-{person}") : await me.FillAsync(path, "roll", ("person", $"{person}"))).Status);
    }

    public async Task ProposeAsync(Stand stand) => Taken(await (await AtAsync($"/sessions/{stand.Id}/confirm")).Me.FillAsync($"/sessions/{stand.Id}/confirm", "propose"));

    /// <summary>Looks at what does not look right first, believing only who was there, then confirms all that is left and refuses the rest; the sentence of a refusal, if any.</summary>
    public async Task<string?> JudgeAsync(Stand stand, IReadOnlySet<int> there)
    {
        var path = $"/sessions/{stand.Id}/confirm";
        var (me, _) = await AtAsync(path);
        while ((await me.GetAsync(path)).Document.QuerySelector("input[name=_handler][value^='anomaly-']") is { } anomaly)
        {
            var who = anomaly.Closest("tr")!.TextContent;
            var believed = who.Contains("整场", StringComparison.Ordinal) || there.Any(p => who.Contains($"（{p}）", StringComparison.Ordinal));
            Taken(await me.FillAsync(path, anomaly.GetAttribute("value")!, ("because", believed ? "负责人在场看到" : "负责人没有看到"), ("judge", believed ? "yes" : "no")));
        }

        string? refused = null;
        foreach (var accepts in (bool[])[false, true])
        {
            var rows = (await me.GetAsync(path)).Document.QuerySelectorAll("input[name=row]").Where(i => there.Any(p => i.ParentElement!.TextContent.Contains($"（{p}）", StringComparison.Ordinal)) == accepts).Select(i => ("row", i.GetAttribute("value")!)).ToArray();
            if (rows.Length == 0) continue;
            var answer = await me.FillAsync(path, "confirm", [.. rows, ("answer", accepts ? "accept" : "refuse"), ("reason", accepts ? "" : "本人不在现场")]);
            if (answer.Status != 302) refused = string.Concat(answer.Document.QuerySelectorAll(".callout.returned").Select(e => e.TextContent));
        }

        return refused;
    }

    public async Task<decimal> FigureAsync(string measure)
    {
        var page = (await AtAsync($"/measures/{Uri.EscapeDataString(measure)}?period=2023-03")).Page;
        if (page.Document.QuerySelector(".hero .fig-value") is not { } value) throw new InvalidOperationException(page.Text);
        return Page.Number(value.TextContent);
    }

    private void Taken(Page answer)
    {
        if (answer.Status != (int)HttpStatusCode.Found) throw new InvalidOperationException($"{answer.Status} {answer.Text} {string.Join(' ', day.Log.Lines)}");
    }

    private static string Local(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
