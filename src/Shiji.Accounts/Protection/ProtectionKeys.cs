using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>凭证密钥架 — keeps the framework's keys in the database, each under seal.</summary>
public sealed class ProtectionKeys(IServiceScopeFactory scopes, Vault vault, DistrictClock clock) : IXmlRepository
{
    public const string Purpose = "protection.key";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = Scope();
        return [.. scope.ServiceProvider.GetRequiredService<ShijiDb>().Set<ProtectionKey>().AsNoTracking().Select(k => k.Content).AsEnumerable().Select(Opened).OfType<XElement>()];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        db.Add(new ProtectionKey { Id = clock.NewId(), Name = friendlyName, Content = vault.Seal(element.ToString(SaveOptions.DisableFormatting), Purpose) });
        db.SaveChanges();
    }

    /// <summary>One that does not open is as good as none: whoever held a cookie by it signs in again.</summary>
    private XElement? Opened(SealedText content) => vault.Open(content, Purpose) is { Ok: true, Value: { } xml } ? XElement.Parse(xml) : null;

    private IServiceScope Scope()
    {
        var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return scope;
    }
}
