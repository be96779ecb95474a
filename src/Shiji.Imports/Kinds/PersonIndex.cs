using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Imports;

/// <summary>人员索引 — persons within reach by name, and by document where one is given, asked for as a file names them. Two of one name are never told apart by chance.</summary>
public sealed class PersonIndex(ShijiDb db, Vault vault, DateOnly today)
{
    /// <summary>0 for nobody, -1 for several.</summary>
    private readonly Dictionary<string, int> _names = [];
    private readonly Dictionary<string, (int Id, string Name)> _documents = [];
    private readonly HashSet<string> _asked = [];

    /// <summary>Asks for all of a batch at once; before any of them is looked for.</summary>
    public async Task LearnAsync(IEnumerable<NamedPerson> named, CancellationToken cancel)
    {
        var all = named.Distinct().ToList();
        await LearnNamesAsync([.. all.Where(n => n.Identity is null).Select(n => n.Name).Where(n => !_names.ContainsKey(n)).Distinct()], cancel);
        await LearnDocumentsAsync([.. all.Select(n => n.Identity).OfType<string>().Select(Fingerprint).OfType<string>().Where(_asked.Add)], cancel);
    }

    /// <summary>The number of the person, or why it is not certain who is meant.</summary>
    /// <param name="column">The column of the name, as it is called.</param>
    /// <param name="key">Of that column.</param>
    /// <param name="identity">The key of the column of documents.</param>
    /// <param name="optional">A line may name nobody.</param>
    public Outcome<int> Find(NamedPerson named, string column, string key, string identity, bool optional = true) => named.Identity is { } number ? ByDocument(number, named.Name, column, key, identity) : _names[named.Name] switch
    {
        0 => new Refusal($"“{column}”写的“{named.Name}”还没有建档，请先建档再导入{(optional ? "；不需要记到人的，这一格空着" : "")}。", key),
        -1 => new Refusal($"“{column}”写的“{named.Name}”有同名的人，只凭姓名分不清是谁，请补上证件号码一列。", key),
        var id => id,
    };

    private Outcome<int> ByDocument(string number, string name, string column, string key, string identity)
    {
        var document = ReadIdentity.Of(number, today);
        if (!document.Ok) return document.Refusal with { Field = identity };
        if (!_documents.TryGetValue(Fingerprint(number)!, out var found)) return new Refusal($"“{column}”写的“{name}”，这个证件号码还没有建档，请先建档再导入。", key);
        return found.Name == name ? found.Id : new Refusal($"“{column}”写的是“{name}”，这个证件号码建档时是另一个姓名，请照证件核对。", key);
    }

    private string? Fingerprint(string number) => ReadIdentity.Of(number, today) is { Ok: true, Value: var document } ? vault.Fingerprint(document!.Number, Person.IdentityPurpose) : null;

    private async Task LearnNamesAsync(List<string> fresh, CancellationToken cancel)
    {
        if (fresh.Count == 0) return;
        var found = await db.Set<Person>().AsNoTracking().Where(p => fresh.Contains(p.Name) && p.MergedInto == null).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        foreach (var name in fresh) _names[name] = 0;
        foreach (var person in found) _names[person.Name] = _names[person.Name] == 0 ? person.Id : -1;
    }

    private async Task LearnDocumentsAsync(List<string> fresh, CancellationToken cancel)
    {
        if (fresh.Count == 0) return;
        foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => fresh.Contains(p.IdentityFingerprint!) && p.MergedInto == null).Select(p => new { p.Id, p.Name, p.IdentityFingerprint }).ToListAsync(cancel))
            _documents[person.IdentityFingerprint!] = (person.Id, person.Name);
    }
}
