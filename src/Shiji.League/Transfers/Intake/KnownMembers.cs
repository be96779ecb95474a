using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>在册的团员, as far as a sheet asks of them.</summary>
internal sealed record OnRoll(int Id, int PersonId, int Branch, DateOnly Since, string Name, string? Number, string? Identity, DateOnly? BornOn);

/// <summary>在册团员索引 — those on the rolls within reach by name, number and document, asked for once for a batch. Two of one name are never told apart by chance.</summary>
internal sealed class KnownMembers(ShijiDb db)
{
    private ILookup<string, OnRoll> _names = Array.Empty<OnRoll>().ToLookup(m => m.Name);

    /// <summary>Where somebody is on the way to already.</summary>
    public IReadOnlyDictionary<int, Transfer> Open { get; private set; } = new Dictionary<int, Transfer>();

    public async Task LearnAsync(IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        // A name is in every line: numbers and documents are compared among those who bear it.
        var found = await (from s in db.Set<RollSpell>().AsNoTracking()
                           where s.Until == null && !s.Void
                           join m in db.Set<Member>() on s.MemberId equals m.Id
                           join p in db.Whole<Person>() on m.PersonId equals p.Id
                           where names.Contains(p.Name)
                           select new OnRoll(m.Id, m.PersonId, s.OrganisationId, s.Day, p.Name, m.Number, p.IdentityFingerprint, p.BornOn)).ToListAsync(cancel);
        var beyond = (await db.OutOfReachAsync([.. found.Select(m => m.Branch).Distinct()], cancel)).ToHashSet();
        found.RemoveAll(m => beyond.Contains(m.Branch));
        _names = found.ToLookup(m => m.Name);
        var ids = found.ConvertAll(m => m.Id);
        Open = await db.Whole<Transfer>().AsNoTracking().Where(t => ids.Contains(t.MemberId) && Transfer.Open.Contains(t.State)).ToDictionaryAsync(t => t.MemberId, cancel);
    }

    public Outcome<OnRoll> Find(string name, string? number, string? fingerprint)
    {
        var named = _names[name].ToList();
        if (named.Count == 0) return new Refusal($"您管的支部的册上没有叫“{name}”的团员，请核对姓名，或先把他登记到册上。", TransferKind.NameColumn);
        if (number is not null) return named.Find(m => m.Number == number) is { } numbered ? numbered : new Refusal($"叫“{name}”的团员，编号不是 {number}，请核对。", TransferKind.Number);
        if (fingerprint is not null) return named.Find(m => m.Identity == fingerprint) is { } shown ? shown : new Refusal($"叫“{name}”的团员，档案里的证件不是这个号码，请照证件核对。", TransferKind.Identity);
        return named.Count == 1 ? named[0] : new Refusal($"册上有 {named.Count} 个“{name}”，只凭姓名分不清是谁，请补上发展团员编号或证件号码。", TransferKind.Number);
    }
}
