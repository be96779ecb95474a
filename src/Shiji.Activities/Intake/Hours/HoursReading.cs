using Shiji.Imports;
using Shiji.Sheets.Files;

namespace Shiji.Activities;

/// <summary>Turns a line of a file into an attendance, as far as the line alone can tell.</summary>
internal sealed class HoursReading(HoursKind kind, ColumnMapping mapping, OrganisationIndex organisations)
{
    private readonly Cells _cells = new(mapping);
    private readonly Dictionary<string, ActivityKind> _kinds = kind.Timed.SelectMany(k => new[] { k.Name, k.Key }.Distinct().Select(n => (Name: n, Kind: k))).DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Kind);

    public HoursLine Read(SheetRow source)
    {
        var line = new HoursLine(source);
        if (_cells.Required(line, HoursKind.NameColumn, "姓名") is { } name)
            line.Served = new(name, _cells.Text(line, HoursKind.Identity, "证件号码"), _cells.Text(line, HoursKind.Number, "志愿者编号"), _cells.Text(line, HoursKind.Phone, "手机号码"));
        (line.Title, line.Number) = (_cells.Text(line, HoursKind.Title, "活动名称"), _cells.Text(line, HoursKind.SessionNumber, "场次编号"));
        if (_cells.Text(line, HoursKind.Organisation, "主办组织") is not null) _cells.Place(line, organisations, HoursKind.Organisation, "主办组织");
        Times(line);
        (line.Category, line.Place, line.Post) = (_cells.Text(line, HoursKind.Category, "类别"), _cells.Text(line, HoursKind.Place, "地点"), _cells.Text(line, HoursKind.Post, "岗位"));
        line.Kind = KindOf(line);
        if (line.Number is null)
        {
            if (line.Title is null) line.Missing(HoursKind.Title, "活动名称");
            if (line.OrganisationId == 0) line.Missing(HoursKind.Organisation, "主办组织");
            if (line.On is null && !line.Blames(HoursKind.Starts) && !line.Blames(HoursKind.SessionStarts)) line.Missing(HoursKind.Day, "服务日期");
        }

        return line;
    }

    private void Times(HoursLine line)
    {
        line.Day = _cells.Day(line, HoursKind.Day, "服务日期");
        line.SessionStarts = _cells.Moment(line, HoursKind.SessionStarts, "场次开始时间", line.Day);
        line.SessionEnds = _cells.Moment(line, HoursKind.SessionEnds, "场次结束时间", line.On);
        line.Starts = _cells.Moment(line, HoursKind.Starts, "到达时间", line.On);
        line.Ends = _cells.Moment(line, HoursKind.Ends, "离开时间", line.Starts is { } at ? DateOnly.FromDateTime(at) : line.On);
        line.Minutes = _cells.Minutes(line, HoursKind.Length, "服务时长");
        Reckon(line);
    }

    /// <summary>What somebody's coming, going and length say together; the same for a file and for another program.</summary>
    internal static void Reckon(HoursLine line)
    {
        if (line.Starts is { } starts && line.Ends is { } ends)
        {
            if (ends <= starts) line.Refuse(new("“离开时间”要在“到达时间”之后；跨夜的请连日期一起写。", HoursKind.Ends));
            else if (line.Minutes is { } length && length > (ends - starts).TotalMinutes) line.Refuse(new($"“服务时长”{length} 分钟，多于到达和离开之间的 {(int)(ends - starts).TotalMinutes} 分钟，请照原始记录核对。", HoursKind.Length));
            else if (!line.Blames(HoursKind.Length)) line.Minutes ??= (int)(ends - starts).TotalMinutes;
        }

        if (line.Minutes is 0) line.Refuse(new("“服务时长”不到 1 分钟，没有服务的不要导入。", HoursKind.Length));
        if (line.Minutes is null && !line.Blames(HoursKind.Ends) && !line.Blames(HoursKind.Starts)) line.Missing(HoursKind.Length, "服务时长");
    }

    private ActivityKind? KindOf(HoursLine line)
    {
        if (_cells.Text(line, HoursKind.KindColumn, "活动种类") is not { } text) return kind.Usual;
        if (_kinds.TryGetValue(text, out var named)) return named;
        line.Refuse(new($"“活动种类”写的是“{text}”，只能是计时长的{string.Join("、", kind.Timed.Select(k => k.Name))}之一。", HoursKind.KindColumn));
        return null;
    }
}
