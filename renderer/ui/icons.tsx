import {
  ArrowDownOutlined as ArrowDownOutlinedIcon,
  ArrowLeftOutlined as ArrowLeftOutlinedIcon,
  ArrowUpOutlined as ArrowUpOutlinedIcon,
  AuditOutlined as AuditOutlinedIcon,
  CaretDownOutlined as CaretDownOutlinedIcon,
  CaretRightOutlined as CaretRightOutlinedIcon,
  CheckCircleOutlined as CheckCircleOutlinedIcon,
  CloseOutlined as CloseOutlinedIcon,
  CloseCircleOutlined as CloseCircleOutlinedIcon,
  ColumnWidthOutlined as ColumnWidthOutlinedIcon,
  CopyOutlined as CopyOutlinedIcon,
  DeleteOutlined as DeleteOutlinedIcon,
  DiffOutlined as DiffOutlinedIcon,
  DownOutlined as DownOutlinedIcon,
  ExportOutlined as ExportOutlinedIcon,
  FileAddOutlined as FileAddOutlinedIcon,
  FileTextOutlined as FileTextOutlinedIcon,
  FolderAddOutlined as FolderAddOutlinedIcon,
  HistoryOutlined as HistoryOutlinedIcon,
  HolderOutlined as HolderOutlinedIcon,
  ImportOutlined as ImportOutlinedIcon,
  InfoCircleOutlined as InfoCircleOutlinedIcon,
  LayoutOutlined as LayoutOutlinedIcon,
  LoadingOutlined as LoadingOutlinedIcon,
  MinusCircleOutlined as MinusCircleOutlinedIcon,
  PlusOutlined as PlusOutlinedIcon,
  PrinterOutlined as PrinterOutlinedIcon,
  QuestionCircleOutlined as QuestionCircleOutlinedIcon,
  ReadOutlined as ReadOutlinedIcon,
  RedoOutlined as RedoOutlinedIcon,
  SearchOutlined as SearchOutlinedIcon,
  SwapOutlined as SwapOutlinedIcon,
  TeamOutlined as TeamOutlinedIcon,
  UndoOutlined as UndoOutlinedIcon,
  UpOutlined as UpOutlinedIcon,
  WarningOutlined as WarningOutlinedIcon,
} from '@ant-design/icons'
import type { ComponentProps, ComponentType, ReactNode } from 'react'

type Icon = typeof ArrowDownOutlinedIcon
type IconProps = ComponentProps<Icon>

/** The library names its icons in English for screen readers; here words always stand beside them. */
function decorative(Drawn: Icon): ComponentType<IconProps> {
  return function DecorativeIcon(props: IconProps): ReactNode {
    return <Drawn {...props} aria-hidden="true" />
  }
}

export const ArrowDownOutlined = decorative(ArrowDownOutlinedIcon)
export const ArrowLeftOutlined = decorative(ArrowLeftOutlinedIcon)
export const ArrowUpOutlined = decorative(ArrowUpOutlinedIcon)
export const AuditOutlined = decorative(AuditOutlinedIcon)
export const CaretDownOutlined = decorative(CaretDownOutlinedIcon)
export const CaretRightOutlined = decorative(CaretRightOutlinedIcon)
export const CheckCircleOutlined = decorative(CheckCircleOutlinedIcon)
export const CloseCircleOutlined = decorative(CloseCircleOutlinedIcon)
export const ColumnWidthOutlined = decorative(ColumnWidthOutlinedIcon)
export const CloseOutlined = decorative(CloseOutlinedIcon)
export const CopyOutlined = decorative(CopyOutlinedIcon)
export const DeleteOutlined = decorative(DeleteOutlinedIcon)
export const DiffOutlined = decorative(DiffOutlinedIcon)
export const DownOutlined = decorative(DownOutlinedIcon)
export const ExportOutlined = decorative(ExportOutlinedIcon)
export const FileAddOutlined = decorative(FileAddOutlinedIcon)
export const FileTextOutlined = decorative(FileTextOutlinedIcon)
export const FolderAddOutlined = decorative(FolderAddOutlinedIcon)
export const HistoryOutlined = decorative(HistoryOutlinedIcon)
export const HolderOutlined = decorative(HolderOutlinedIcon)
export const ImportOutlined = decorative(ImportOutlinedIcon)
export const InfoCircleOutlined = decorative(InfoCircleOutlinedIcon)
export const LayoutOutlined = decorative(LayoutOutlinedIcon)
export const LoadingOutlined = decorative(LoadingOutlinedIcon)
export const MinusCircleOutlined = decorative(MinusCircleOutlinedIcon)
export const PlusOutlined = decorative(PlusOutlinedIcon)
export const PrinterOutlined = decorative(PrinterOutlinedIcon)
export const QuestionCircleOutlined = decorative(QuestionCircleOutlinedIcon)
export const ReadOutlined = decorative(ReadOutlinedIcon)
export const RedoOutlined = decorative(RedoOutlinedIcon)
export const SearchOutlined = decorative(SearchOutlinedIcon)
export const SwapOutlined = decorative(SwapOutlinedIcon)
export const TeamOutlined = decorative(TeamOutlinedIcon)
export const UndoOutlined = decorative(UndoOutlinedIcon)
export const UpOutlined = decorative(UpOutlinedIcon)
export const WarningOutlined = decorative(WarningOutlinedIcon)
