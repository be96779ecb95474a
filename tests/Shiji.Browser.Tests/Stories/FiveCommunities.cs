using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests.Stories;

/// <summary>Two communities more than the small district has, and a secretary at every desk that the story needs.</summary>
internal static class FiveCommunities
{
    /// <summary>The colleague at the district: nobody accepts their own closing.</summary>
    public const string Colleague = "fushuji";

    public static readonly string[] Codes = ["YS0101", "YS0102", "YS0103", "YS0201", "YS0202"];

    public static readonly string[] Streets = ["YS01", "YS02"];

    private static readonly DateOnly Since = new(2022, 1, 1);

    public static Task<int> SettleAsync(ServedDistrict district) => district.DoAsync(async (services, db) =>
    {
        var establish = services.GetRequiredService<EstablishOrganisation>();
        foreach (var (code, name) in new[] { ("YS0103", "清溪街道桃源社区团委"), ("YS0202", "望湖街道星河社区团委") })
            Assert.True((await establish.DoAsync(code, name, OrganisationType.Committee, Field.Community, await IdAsync(db, code[..4]), new(new(2015, 6, 4), "云团〔2015〕3号"))).Ok);
        await services.GetRequiredService<TallyBook>().RefreshAsync(await services.GetRequiredService<CatalogueOpening>().OpenAsync());
        foreach (var code in (string[])[.. Codes, .. Streets]) await SeatAsync(services, db, code, code);
        await SeatAsync(services, db, Colleague, SmallDistrict.Root);
        return 0;
    });

    private static Task<int> IdAsync(ShijiDb db, string code) => db.Set<Organisation>().Where(o => o.Code == code).Select(o => o.Id).SingleAsync();

    /// <summary>A secretary of an organisation, whose name to sign in with is its code.</summary>
    private static async Task SeatAsync(IServiceProvider services, ShijiDb db, string user, string code)
    {
        var (accounts, clock) = (services.GetRequiredService<UserManager<Account>>(), services.GetRequiredService<DistrictClock>());
        var account = new Account { Id = clock.NewId(), UserName = user, Name = $"{code}书记", CreatedAt = clock.UtcNow, PasswordChangedAt = clock.UtcNow };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, SampleAccounts.Password);
        Assert.True((await accounts.CreateAsync(account)).Succeeded);
        Assert.True((await services.GetRequiredService<GrantPost>().DoAsync(account.Id, await IdAsync(db, code), StandardRoles.Secretary, Since, null, null, "云水区")).Ok);
    }
}
