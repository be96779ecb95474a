using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;

namespace Shiji.Web.Tests.Districts;

/// <summary>An account of a test's own, with the password of the sample and a post at the root.</summary>
public sealed record Newcomer(ServedDistrict District, Guid Id, string User)
{
    public static Task<Newcomer> MakeAsync(ServedDistrict district, string user, string role = StandardRoles.Secretary) => InAsync(district, async (services, db) =>
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = user, Name = "叶见微", PasswordChangedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, SampleAccounts.Password)).Succeeded);
        Assert.Null((await services.GetRequiredService<GrantPost>().DoAsync(account.Id, 1, role, new(2022, 1, 1), null, null, "测试", default)).Refusal);
        return new Newcomer(district, account.Id, user);
    });

    public Task<Visitor> SignInAsync() => Visitor.SignInAsync(District.Address, User);

    /// <summary>Name and password at the door; what is answered, and the browser.</summary>
    public async Task<(Visitor Visitor, Page Page)> KnockAsync(string password = SampleAccounts.Password, Visitor? browser = null)
    {
        var visitor = new Visitor(District.Address, browser);
        return (visitor, await visitor.FillAsync("/sign-in", "sign-in", ("name", User), ("password", password)));
    }

    /// <summary>Why it was let in or kept out, the last first.</summary>
    public Task<List<string?>> ReasonsAsync(LogAct act) => InAsync(District, (_, db) =>
        db.Set<LogEntry>().Where(e => e.AccountId == Id && e.Act == act).OrderByDescending(e => e.Id).Select(e => e.Reason).ToListAsync());

    /// <summary>As the program itself.</summary>
    public static async Task<T> InAsync<T>(ServedDistrict district, Func<IServiceProvider, ShijiDb, Task<T>> act)
    {
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ShijiDb>());
    }
}
