using Shiji.Kernel.Results;

namespace Shiji.Sheets.Files;

/// <summary>What a person is told about a file that cannot be read: which file, what is wrong, what to do.</summary>
internal sealed class FileRefusals(string name)
{
    private const string OpenAndSave = "用 Excel 或 WPS 打开，“另存为” .xlsx 后再导入。";
    private const string SaveAs = "请" + OpenAndSave;

    public Refusal Empty => $"文件“{name}”是空的，请换一个有内容的文件。";

    public Refusal Unknown => $"文件“{name}”不是表格文件。可以导入 .xlsx、.xls 和 .csv；其他表格{SaveAs}";

    public Refusal Word => $"文件“{name}”是 Word 文档，不是表格。请把里面的表格复制到 Excel 或 WPS 表格，存为 .xlsx 后再导入。";

    public Refusal OtherPackage => $"文件“{name}”是压缩包或其他软件的文件，里面没有工作簿。压缩包请先解压；其他表格{SaveAs}";

    public Refusal BinaryWorkbook => $"文件“{name}”是二进制工作簿（.xlsb）。{SaveAs}";

    public Refusal WebPage => $"文件“{name}”其实是网页，只是扩展名像表格（业务系统导出的 .xls 常是这样）。{SaveAs}";

    public Refusal Xml2003 => $"文件“{name}”是 2003 版 XML 表格。{SaveAs}";

    public Refusal Locked => $"文件“{name}”设了打开密码，无法读取。请用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx 再导入。";

    public Refusal Broken => $"文件“{name}”已损坏或没有传完整，读不下去。请重新下载或重新保存；还不行就{OpenAndSave}";

    public Refusal Charset => $"文件“{name}”的文字编码认不出，既不是 UTF-8，也不是 GBK。{SaveAs}";

    public Refusal NoSheets => $"文件“{name}”里没有工作表。请把数据放进一张工作表，存为 .xlsx 后再导入。";

    public Refusal TooLarge(long bytes) => $"文件“{name}”超过 {bytes >> 20} MB。请拆成几个文件分别导入。";

    public Refusal TooLargeXls(long bytes) => $"文件“{name}”是超过 {bytes >> 20} MB 的 .xls。{SaveAs}";

    public Refusal TooLargeUnpacked(long bytes) => $"文件“{name}”解开后超过 {bytes >> 20} MB，为保护系统没有读取。请删去多余的工作表、图片和空白格式，或拆成几个文件分别导入。";

    public Refusal Suspicious(int ratio) => $"文件“{name}”的压缩比超过 {ratio} 倍，不像正常的表格，为保护系统没有读取。请把数据复制到一个新建的工作簿，存为 .xlsx 后再导入。";

    public Refusal NoRows(string sheet) => $"工作表“{sheet}”里没有内容。请选有数据的工作表，或填好后再导入。";

    public Refusal OnlyHeader(string sheet, int row) => $"工作表“{sheet}”只有第 {row} 行的表头，下面没有数据。请在表头下面填写后再导入。";

    public Refusal TooManyRows(string sheet, int rows) => $"工作表“{sheet}”的数据超过 {rows} 行。请拆成几个文件，分几次导入。";

    public Refusal TooManyColumns(string sheet, int row, int columns) => $"工作表“{sheet}”第 {row} 行用到了 {columns} 列以外（{ColumnLetters.Of(columns)} 列之后）。请删去用不到的列后再导入。";

    public Refusal OpenQuote(int row) => $"文件“{name}”第 {row} 行的引号没有配对，从这里起分不清各列。请在第 {row} 行补上或删去引号，或{OpenAndSave}";
}
