using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Tallies;

namespace Shiji.Accounts;

/// <summary>首次设置状态 — whether there is a district yet, and the code that whoever started the program reads on its console: being first at the address is not enough.</summary>
public sealed class SetUpState(IServiceScopeFactory scopes)
{
    private volatile bool _done;

    /// <summary>设置码 — made anew at every start, and worth nothing once there is a district.</summary>
    public string Code { get; } = OpenAccount.NewPassword();

    public async Task<bool> IsDoneAsync(CancellationToken cancel = default)
    {
        if (_done) return true;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return _done = await scope.ServiceProvider.GetRequiredService<ShijiDb>().Set<Book>().AnyAsync(cancel);
    }

    internal bool Knows(string? code) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code), Encoding.UTF8.GetBytes((code ?? "").Trim()));
}
