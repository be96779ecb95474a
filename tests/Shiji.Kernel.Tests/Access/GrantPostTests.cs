using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Access;

public sealed class GrantPostTests
{
    private static readonly Guid Somebody = Guid.Parse("018a0000-0000-7000-8000-00000000000a");
    private static readonly Guid Another = Guid.Parse("018a0000-0000-7000-8000-00000000000b");

    [Theory, OnEachDatabase]
    public async Task A_post_begins_and_ends_on_its_days_and_the_first_own_post_is_worn_first(Database database)
    {
        await using var scene = await OpenAsync(database);
        var today = scene.Clock.Today;
        Assert.True((await Grant(scene, Somebody, District.Root, "reader", today, null)).Ok);
        Assert.True((await Grant(scene, Somebody, District.Root, "secretary", today.AddDays(1), null)).Ok);
        Assert.True((await Grant(scene, Somebody, District.Root, "officer", today.AddDays(-9), today.AddDays(1), Another)).Ok);
        Assert.Equal(["reader", "officer"], await WornAsync(scene));
        scene.Time.Now += TimeSpan.FromDays(1);
        Assert.Equal(["secretary", "reader"], await WornAsync(scene));
    }

    [Theory, OnEachDatabase]
    public async Task The_three_administrators_exclude_one_another_and_all_business(Database database)
    {
        await using var scene = await OpenAsync(database);
        var today = scene.Clock.Today;
        Assert.True((await Grant(scene, Somebody, District.Root, StandardRoles.SystemAdmin, today, null)).Ok);
        foreach (var role in new[] { StandardRoles.SecurityAdmin, StandardRoles.AuditAdmin, "reader" })
            Refused("互相分立", await Grant(scene, Somebody, District.Root, role, today, null));
        Refused("互相分立", await Grant(scene, Somebody, District.Root, "reader", today.AddYears(1), null));
        Assert.True((await Grant(scene, Another, District.Root, "reader", today, today.AddDays(10))).Ok);
        Refused("互相分立", await Grant(scene, Another, District.Root, StandardRoles.AuditAdmin, today.AddDays(9), null));
        Assert.True((await Grant(scene, Another, District.Root, StandardRoles.AuditAdmin, today.AddDays(10), null)).Ok);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_gives_more_than_they_hold_nor_beyond_their_reach_nor_to_themselves(Database database)
    {
        await using var scene = await OpenAsync(database);
        var (unit, next, today) = (await scene.FoundAsync("A", District.Root), await scene.FoundAsync("B", District.Root), scene.Clock.Today);
        await scene.RefreshAsync();
        var secretary = scene.At(unit, [.. StandardRoles.All.Single(r => r.Key == "deputy-secretary").Rights, Permission.GrantPosts]);
        Assert.True((await Grant(scene, Somebody, unit, "officer", today, null, by: secretary)).Ok);
        Refused("权限比您现在的岗位大", await Grant(scene, Another, unit, "secretary", today, null, by: secretary));
        Refused("权限比您现在的岗位大", await Grant(scene, Another, District.Root, StandardRoles.AuditAdmin, today, null, by: secretary with { Places = new(District.Root, today, true) }));
        Refused("没有这个组织", await Grant(scene, Another, next, "officer", today, null, by: secretary));
        Refused("不能给自己授岗", await Grant(scene, secretary.AccountId!.Value, unit, "officer", today, null, by: secretary));
        Refused("没有“授予本级和下级岗位”的权限", await Grant(scene, Another, unit, "officer", today, null, by: scene.At(unit, Permission.ReadRecords)));
    }

    [Theory, OnEachDatabase]
    public async Task A_deputy_has_an_end_and_every_post_a_ground(Database database)
    {
        await using var scene = await OpenAsync(database);
        var today = scene.Clock.Today;
        Refused("代理岗位要有止日", await Grant(scene, Somebody, District.Root, "secretary", today, null, Another));
        Refused("不能代理自己", await Grant(scene, Somebody, District.Root, "secretary", today, today.AddDays(3), Somebody));
        Refused("止日应晚于起日", await Grant(scene, Somebody, District.Root, "secretary", today, today));
        Refused("授岗依据", (await scene.DoAsync(db => new GrantPost(db, scene.Clock).DoAsync(Somebody, District.Root, "reader", today, null, null, " "))));
        Refused("只设在区一级", await Grant(scene, Somebody, await scene.FoundAsync("A", District.Root), StandardRoles.AuditAdmin, today, null));
    }

    [Theory, OnEachDatabase]
    public async Task The_last_of_an_administrator_stays_until_another_is_there(Database database)
    {
        await using var scene = await OpenAsync(database);
        var today = scene.Clock.Today;
        var first = (await Grant(scene, Somebody, District.Root, StandardRoles.AuditAdmin, today.AddDays(-5), null)).Value!;
        Assert.Contains("最后一名", (await End(scene, first.Id))!.Message, StringComparison.Ordinal);
        Assert.True((await Grant(scene, Another, District.Root, StandardRoles.AuditAdmin, today, null)).Ok);
        Assert.Null(await End(scene, first.Id));
        Assert.Empty(await WornAsync(scene));
        Assert.Contains("已经结束", (await End(scene, first.Id))!.Message, StringComparison.Ordinal);
    }

    private static async Task<District> OpenAsync(Database database)
    {
        var district = await District.FoundAsync(database);
        await district.DoAsync(async db =>
        {
            await StandardRoles.InstallAsync(db);
            return 0;
        });
        return district;
    }

    private static Task<Outcome<Post>> Grant(District district, Guid account, int organisation, string role, DateOnly from, DateOnly? until, Guid? deputyFor = null, Actor? by = null) =>
        district.DoAsync(db => new GrantPost(db, district.Clock).DoAsync(account, organisation, role, from, until, deputyFor, "任职文件"), by);

    private static Task<Refusal?> End(District district, Guid post) => district.DoAsync(db => new EndPost(db, district.Clock).DoAsync(post, "调离"));

    private static Task<List<string>> WornAsync(District district) =>
        district.DoAsync(async db => (await new ActorReader(db, district.Clock).PostsAsync(Somebody)).Select(p => p.Role.Key).ToList(), Actor.Nobody);

    private static void Refused(string words, Outcome<Post> outcome) => Assert.Contains(words, outcome.Refusal?.Message ?? "", StringComparison.Ordinal);
}
