using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Activities;

/// <summary>服务人索引 — who is meant: by document, else by volunteer's number, else by telephone, else by a name that nobody shares; and the name must be the file's (ADR 0024).</summary>
internal sealed class ServedIndex(ShijiDb db, PersonIndex persons, IEnumerable<PersonNumbers> sources, Vault vault)
{
    private readonly Dictionary<string, HashSet<int>> _numbers = [];
    private readonly Dictionary<string, HashSet<int>> _phones = [];
    private readonly Dictionary<int, string> _names = [];

    /// <summary>Asks for all of a batch at once; before any of them is looked for.</summary>
    public async Task LearnAsync(IReadOnlyCollection<Served> named, CancellationToken cancel)
    {
        await persons.LearnAsync(named.Where(n => n.Identity is not null || (n.Number is null && n.Phone is null)).Select(n => new NamedPerson(n.Name, n.Identity)), cancel);
        List<string> numbers = [.. named.Where(n => n.Identity is null).Select(n => n.Number).OfType<string>().Where(n => _numbers.TryAdd(n, [])).Distinct()];
        if (numbers.Count > 0)
            foreach (var source in sources)
                foreach (var found in await source.FindAsync(numbers, cancel)) _numbers[found.Key].UnionWith(found);
        var prints = named.Where(n => n is { Identity: null, Number: null, Phone: not null }).Select(n => Print(n.Phone!)).Distinct().Where(p => _phones.TryAdd(p, [])).ToList();
        if (prints.Count > 0)
            foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => prints.Contains(p.PhoneFingerprint!) && p.MergedInto == null).Select(p => new { p.Id, p.Name, p.PhoneFingerprint }).ToListAsync(cancel))
            {
                _phones[person.PhoneFingerprint!].Add(person.Id);
                _names[person.Id] = person.Name;
            }

        List<int> nameless = [.. _numbers.Values.SelectMany(n => n).Where(id => !_names.ContainsKey(id)).Distinct()];
        if (nameless.Count > 0)
            foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => nameless.Contains(p.Id) && p.MergedInto == null).Select(p => new { p.Id, p.Name }).ToListAsync(cancel)) _names[person.Id] = person.Name;
    }

    public Outcome<int> Find(Served served) => served switch
    {
        { Identity: not null } => persons.Find(new(served.Name, served.Identity), "姓名", HoursKind.NameColumn, HoursKind.Identity, optional: false),
        { Number: { } number } => Of(served.Name, _numbers[number], $"志愿者编号 {number}", HoursKind.Number),
        { Phone: { } phone } => Of(served.Name, _phones[Print(phone)], "这个手机号码", HoursKind.Phone),
        _ => persons.Find(new(served.Name), "姓名", HoursKind.NameColumn, HoursKind.Identity, optional: false),
    };

    /// <summary>A family may share a telephone: the name tells them apart.</summary>
    private Outcome<int> Of(string name, HashSet<int> found, string by, string key) => (found.Count, found.Where(id => _names.GetValueOrDefault(id) == name).ToList()) switch
    {
        (_, [var one]) => one,
        (0, _) => new Refusal($"{by}在您现在的岗位管的范围里还没有人，请先建档或导入志愿者，或改填证件号码。", key),
        (_, []) => new Refusal($"{by}建档时不是“{name}”，请核对姓名和编号是不是同一个人。", key),
        _ => new Refusal($"{by}有几个叫“{name}”的人，请补上证件号码一列。", key),
    };

    private string Print(string phone) => vault.Fingerprint(string.Concat(phone.Where(char.IsAsciiDigit)), Person.PhonePurpose);
}
