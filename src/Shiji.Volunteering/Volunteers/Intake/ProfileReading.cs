using Shiji.Imports;

namespace Shiji.Volunteering;

/// <summary>Reads what somebody can do by the words of this district; a word that is not among them is kept aside and told at the end.</summary>
internal sealed class ProfileReading(Cells cells, ServiceWords words)
{
    private static readonly char[] Between = ['、', ',', '，', ';', '；', '/', '|', ' ', '\n'];

    private readonly Dictionary<ServiceWordKind, Dictionary<string, string>> _bits = Enum.GetValues<ServiceWordKind>().ToDictionary(k => k, k => words.Choices(k).DistinctBy(c => c.Text).ToDictionary(c => c.Text, c => c.Value));

    public SortedSet<string> Unknown { get; } = [];

    public VolunteerProfile Read(BroughtVolunteer line) => new(
        Bits(line, ServiceWordKind.Skill, VolunteerKind.Skills, "技能"), Bits(line, ServiceWordKind.Language, VolunteerKind.Languages, "语言"), Bits(line, ServiceWordKind.Category, VolunteerKind.Categories, "意向类别"),
        ZyszNo: cells.Text(line, VolunteerKind.Zysz, "志愿深圳编号"), NationalNo: cells.Text(line, VolunteerKind.National, "全国系统编号"));

    private long Bits(BroughtVolunteer line, ServiceWordKind kind, string key, string name)
    {
        var said = (cells.Text(line, key, name) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Unknown.UnionWith(said.Where(w => !_bits[kind].ContainsKey(w)));
        return words.Bits(kind, said.Select(w => _bits[kind].GetValueOrDefault(w)));
    }
}
