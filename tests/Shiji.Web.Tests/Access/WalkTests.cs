using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Ui;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Access;

/// <summary>Every address as every role: what is not theirs is nowhere.</summary>
public sealed class WalkTests(ServedDistrict district)
{
    private const int MostPages = 400;

    /// <summary>What only the next community, its branches, and the other sub-district are called.</summary>
    private static readonly string[] OfTheNext = ["石桥", "YS0102", "月湾", "望湖", "YS02"];

    private static readonly string[] OfTheFirst = ["柳岸", "YS0101", "月湾", "望湖", "YS02"];

    /// <summary>What anybody may read without signing in: where one may serve, to whom one applies, and whether a certificate stands.</summary>
    private static readonly string[] Published = ["/find", "/publicity", "/volunteer/join", "/courtesy", "/verify", "/verify/" + SmallConsequences.Code, "/verify/figures", "/verify/figures/" + SmallReports.Code];

    private static readonly string[] OfBusiness = ["第120次服务", "区优秀共青团员"];

    public static TheoryData<string, string[]> Roles => new()
    {
        { Users.Community, OfTheNext }, { Users.NextOfficer, OfTheFirst }, { Users.Street, ["月湾", "望湖", "YS02"] },
        { Users.System, [.. OfBusiness, "人次", "柳岸", "石桥"] }, { Users.Security, [.. OfBusiness, "人次"] }, { Users.Audit, OfBusiness },
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_address_asked_for_outright_shows_nothing_of_others(string user, string[] others)
    {
        using var visitor = await Visitor.SignInAsync(district.Address, user);
        foreach (var path in Asked()) Assert.Empty(Leaks(path, await visitor.GetAsync(path), others));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_link_from_page_to_page_opens_and_leads_to_nothing_of_others(string user, string[] others)
    {
        using var visitor = await Visitor.SignInAsync(district.Address, user);
        var (found, next) = (new HashSet<string>(), new Queue<string>(["/account", .. user is Users.System or Users.Security or Users.Audit ? Array.Empty<string>() : ["/"]]));
        while (next.TryDequeue(out var path) && found.Count < MostPages)
        {
            if (!found.Add(path)) continue;
            var page = await visitor.GetAsync(path);
            if (path == "/" && page.Status == 302) continue; // an administrator's home is elsewhere
            Assert.True(page.Status is 200 or 409, $"{user}: {path} answers {page.Status}"); // 409: no summary of a month in which nothing was recorded
            if (Published.Any(p => path == p || path.StartsWith(p + "?", StringComparison.Ordinal))) continue;
            Assert.Empty(Leaks(path, page, others));
            foreach (var link in page.Links.Where(l => !found.Contains(l) && l != "/sign-out")) next.Enqueue(link);
        }

        Assert.NotEmpty(found);
    }

    [Fact]
    public void Every_address_says_who_may_open_it()
    {
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is null && e.Metadata.GetMetadata<AuthorizeAttribute>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.RoutePattern.RawText).Where(p => p != ServedDistrict.Broken && p?.StartsWith("/_framework", StringComparison.Ordinal) != true && p != "{**path:file}") // the framework's own; the fallback asks for a sign-in
            .Distinct();
        Assert.Empty(open);
    }

    [Fact]
    public async Task Nothing_is_found_by_whoever_does_not_look_right()
    {
        // The walk itself must be able to see a leak: the secretary of the district does see the other communities.
        var page = await Page.GetAsync(district.Client, "/organisations");
        Assert.NotEmpty(Leaks("/organisations", page, OfTheNext));
    }

    private IEnumerable<RouteEndpoint> Endpoints() => district.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    /// <summary>Every address of the program, with places and records of everybody in its gaps.</summary>
    private IEnumerable<string> Asked()
    {
        string[] organisations = ["YS00", "YS01", "YS0101", "YS010101", "YS0102", "YS010201", "YS02", "YS0201", "YS020101"];
        // What anybody may open without signing in says nothing by a post.
        var patterns = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null).Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(e => e.RoutePattern.RawText ?? "").Where(p => p.StartsWith('/') && !p.StartsWith("/_", StringComparison.Ordinal) && p is not ("/sign-out" or "/error" or ServedDistrict.Broken) && !p.Contains('.', StringComparison.Ordinal)).Distinct();
        foreach (var pattern in patterns.Append("/summary.docx").Append("/log/1").Append("/me/data.json").Append("/me/data.xlsx"))
            foreach (var code in organisations)
                foreach (var filled in Filled(pattern, code)) yield return filled + (filled.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "org=" + code;
    }

    private static IEnumerable<string> Filled(string pattern, string code)
    {
        if (!pattern.Contains('{', StringComparison.Ordinal)) return [pattern];
        var (open, close) = (pattern.IndexOf('{', StringComparison.Ordinal), pattern.LastIndexOf('}'));
        string Put(string value) => pattern[..open] + value + pattern[(close + 1)..];
        return pattern switch
        {
            ['/', 'o', ..] => [Put(code)],
            ['/', 'm', ..] => [Put("volunteer.service"), Put("org.all")],
            ['/', 'f', ..] => [Put("vol.turns")],
            ['/', 'p', 'e', 'o', 'p', 'l', 'e', '/', '{', 'I', 'd', ':', 'i', ..] => [Put("1")],
            ['/', 'r', 'e', 'g', ..] => [Put("volunteer.service")],
            _ => [Put(SmallDistrict.Superseded.ToString())],
        };
    }

    private static IEnumerable<string> Leaks(string path, Page page, string[] others)
    {
        if (page.Status >= 500) yield return $"{path} answers {page.Status}";
        // What was asked for may stand in the refusal and in the page's own addresses; what is said about it may not.
        if (page.Status != 200) yield break;
        foreach (var other in others.Where(o => page.Text.Contains(o, StringComparison.Ordinal)))
            yield return $"{path} says {other}";
    }
}
