using System.Globalization;
using System.Text.RegularExpressions;
using Shiji.Imports;
using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Activities;

/// <summary>Turns a line of a file into a session, as far as the line alone can tell.</summary>
internal sealed partial class SessionReading(SessionKind kind, ColumnMapping mapping, OrganisationIndex organisations, PlaceIndex places)
{
    private const int LongestTitle = 100;
    private readonly Cells _cells = new(mapping);
    private readonly Dictionary<string, ActivityKind> _kinds = kind.Kinds.SelectMany(k => new[] { k.Name, k.Key }.Distinct().Select(n => (Name: n, Kind: k))).DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Kind);

    public BroughtSession Read(SheetRow source)
    {
        var line = new BroughtSession(source);
        var title = _cells.Required(line, SessionKind.Title, "活动名称");
        if (title?.Length > LongestTitle) line.Refuse(new($"“活动名称”长于 {LongestTitle} 个字，请核对是不是选错了列。", SessionKind.Title));
        _cells.Place(line, organisations, SessionKind.Organisation, "主办组织");
        line.Kind = KindOf(line);
        var day = _cells.Day(line, SessionKind.Day, "活动日期");
        var starts = _cells.Moment(line, SessionKind.Starts, "开始时间", day);
        var ends = _cells.Moment(line, SessionKind.Ends, "结束时间", starts is { } at ? DateOnly.FromDateTime(at) : day);
        if (starts is null) line.Missing(SessionKind.Starts, "开始时间");
        if (ends is null) line.Missing(SessionKind.Ends, "结束时间");
        var place = _cells.Required(line, SessionKind.Place, "地点");
        var placeId = PlaceOf(line);
        var roles = RolesOf(line);
        var counted = Whole(line, SessionKind.Counted, "到场人数");
        if (starts is { } begins && line.OrganisationId != 0 && !organisations.Stood(line.OrganisationId, DateOnly.FromDateTime(begins)))
            line.Refuse(new($"主办组织在 {begins:yyyy-MM-dd} 还没有成立或已经撤销，请核对时间或组织。", SessionKind.Organisation));
        if (!line.Sound) return line;
        line.Wanted = new(title!, line.OrganisationId, line.Kind!.Key, _cells.Text(line, SessionKind.Category, "类别"), new(starts, ends, place)
        {
            PlaceId = placeId,
            Number = _cells.Text(line, SessionKind.NumberColumn, "场次编号"),
            Roles = roles,
        })
        { Counted = counted ?? 0 };
        return line;
    }

    private ActivityKind? KindOf(BroughtSession line)
    {
        var text = _cells.Text(line, SessionKind.KindColumn, "活动种类");
        if (text is not null && _kinds.TryGetValue(text, out var named)) return named;
        if (text is null && kind.Usual is { } usual) return usual;
        line.Refuse(new(text is null ? "请填写“活动种类”。" : $"“活动种类”写的是“{text}”，只能是{string.Join("、", kind.Kinds.Select(k => k.Name))}之一。", SessionKind.KindColumn));
        return null;
    }

    private int? PlaceOf(BroughtSession line)
    {
        if (_cells.Text(line, SessionKind.PlaceOf, "发生地") is not { } text) return null;
        var found = places.Find(text, "发生地", SessionKind.PlaceOf);
        if (found.Refusal is { } unknown) line.Refuse(unknown);
        return found.Ok ? found.Value : null;
    }

    private List<RolePlan> RolesOf(BroughtSession line)
    {
        var roles = new List<RolePlan>();
        foreach (var part in (_cells.Text(line, SessionKind.Roles, "岗位") ?? "").Split(['；', ';', '、', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (Role().Match(part) is { Success: true } role) roles.Add(new(role.Groups["name"].Value, role.Groups["places"] is { Success: true, Value: var places } ? int.Parse(places, CultureInfo.InvariantCulture) : 0));
            else line.Refuse(new($"“岗位”里的“{part}”看不懂，请写成“引导 10；秩序 5”这样。", SessionKind.Roles));
        if (Whole(line, SessionKind.Places, "计划人数") is not { } all || roles.Exists(r => r.Capacity > 0)) return roles;
        return roles.Count switch
        {
            0 => [new("志愿者", all)],
            1 => [roles[0] with { Capacity = all }],
            _ => roles,
        };
    }

    private int? Whole(BroughtSession line, string key, string name)
    {
        if (_cells.Text(line, key, name) is not { } text) return null;
        if (int.TryParse(text.TrimEnd('人', '名'), NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return whole;
        line.Refuse(new Refusal($"“{name}”写的是“{text}”，请写整数。", key));
        return null;
    }

    [GeneratedRegex(@"^(?<name>.*?[^\d\s,，:：×x（(])\s*[,，:：×x（(]?\s*(?:(?<places>\d{1,5})\s*[人名]?\s*[)）]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
